// Every page of the list in pages.mjs, against what every page has to fulfil.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { barriers, keyboardBarriers, missingWithoutScripts, sidewaysScroll } from "./checks.mjs";
import { addressOf, pages } from "./pages.mjs";
import { LANGUAGES, THEMES, WIDTHS, useWorld } from "./world.mjs";

const world = useWorld();

for (const { name, visitor = false, status = 200, ...place } of pages) {
  describe(`page ${name}`, () => {
    let address;
    const visit = async (options, look) => {
      address ??= await addressOf({ visitor, ...place }, world);
      return world.onPage(address, { signedIn: !visitor, status, ...options }, look);
    };

    test("answers, in the visitor's language and without errors", async () => {
      for (const language of LANGUAGES) {
        await visit({ language }, async ({ page, response, troubles }) => {
          assert.equal(response.status(), status);
          assert.equal(await page.locator("html").getAttribute("lang"), language);
          // Untranslated strings show themselves as their key or as braces.
          assert.doesNotMatch(await page.locator("body").innerText(), /\{\s*\$|\bmissing-|Unknown localization/);
          assert.deepEqual(troubles, []);
        });
      }
    });

    for (const theme of THEMES) {
      test(`has no barriers that axe finds, ${theme}`, async () => {
        await visit({ theme }, async ({ page, troubles }) => {
          for (const width of [360, 1280]) {
            await page.setViewportSize({ width, height: 800 });
            assert.deepEqual(await barriers(page), [], `at ${width} px`);
          }
          assert.deepEqual(troubles, []);
        });
      });
    }

    test("fits every width, with the longest words too", async () => {
      for (const language of ["en", "de"]) {
        await visit({ language }, async ({ page }) => {
          for (const width of WIDTHS) {
            await page.setViewportSize({ width, height: 800 });
            assert.deepEqual(await sidewaysScroll(page), [], `at ${width} px in ${language}`);
          }
        });
      }
    });

    test("works with the keyboard alone", async () => {
      await visit({}, async ({ page }) => assert.deepEqual(await keyboardBarriers(page), []));
    });

    test("shows its content without JavaScript", async () => {
      await visit({ javaScript: false }, async ({ page, response }) => {
        assert.equal(response.status(), status);
        assert.deepEqual(await missingWithoutScripts(page), []);
      });
    });
  });
}
