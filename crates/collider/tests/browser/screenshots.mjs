// Photographs every page of pages.mjs, to be looked at: four widths, light and dark, each language.
//
//   node screenshots.mjs FOLDER [PAGE …]      PAGE: a name of the list; without, all of them
//
// The pictures are FOLDER/PAGE-WIDTH-THEME-LANGUAGE.png, of the whole height of the page.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { addressOf, pages } from "./pages.mjs";
import { LANGUAGES, THEMES, WIDTHS, openWorld } from "./world.mjs";

const [folder, ...names] = process.argv.slice(2);
const unknown = names.filter((name) => !pages.some((page) => page.name === name));
if (!folder || unknown.length > 0) {
  if (unknown.length > 0) console.error(`not in pages.mjs: ${unknown.join(", ")}`);
  console.error("usage: node screenshots.mjs FOLDER [PAGE …]");
  process.exit(2);
}
mkdirSync(folder, { recursive: true });

const world = await openWorld();
let taken = 0;
try {
  for (const place of pages.filter(({ name }) => names.length === 0 || names.includes(name))) {
    const address = await addressOf(place, world);
    for (const language of LANGUAGES) {
      for (const theme of THEMES) {
        for (const width of WIDTHS) {
          const options = { signedIn: !place.visitor, status: place.status, language, theme, width };
          await world.onPage(address, options, async ({ page }) => {
            await page.evaluate(() => document.fonts.ready);
            const path = join(folder, `${place.name}-${width}-${theme}-${language}.png`);
            await page.screenshot({ path, fullPage: true });
            taken += 1;
          });
        }
      }
    }
    console.log(`${place.name}: ${address}`);
  }
} finally {
  await world.close();
}
console.log(`${taken} pictures in ${folder}`);
