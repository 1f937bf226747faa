import { chromium } from "playwright-core";
import { barriers, sidewaysScroll } from "./checks.mjs";
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
for (const name of process.argv.slice(2)) {
  for (const [theme, width] of [["light", 1280], ["dark", 1280], ["light", 360], ["dark", 360], ["light", 768]]) {
    const context = await browser.newContext({ colorScheme: theme, viewport: { width, height: 900 }, bypassCSP: true });
    const page = await context.newPage();
    page.on("console", (m) => console.log("console:", m.text()));
    await page.goto(`file:///tmp/hub/${name}.html`);
    await page.evaluate(() => document.fonts.ready);
    console.log(name, theme, width, await barriers(page), await sidewaysScroll(page));
    await page.screenshot({ path: `/tmp/hub/${name}-${theme}-${width}.png`, fullPage: true });
    await context.close();
  }
}
await browser.close();
