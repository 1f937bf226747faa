// Every page of the list in pages.mjs, against what every page has to fulfil.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { barriers, keyboardBarriers, missingWithoutScripts, poorContrasts, sidewaysScroll } from "./checks.mjs";
import { addressOf, pages } from "./pages.mjs";
import { LANGUAGES, WIDTHS, useWorld } from "./world.mjs";

const world = useWorld();

// Two at a time: while one page is looked at, the program makes the next.
describe("every page", { concurrency: 2 }, () => {
  for (const { name, visitor = false, status = 200, ...place } of pages) {
    describe(`page ${name}`, () => {
      let address;
      const visit = async (options, look) => {
        address ??= await addressOf({ visitor, ...place }, world);
        return world.onPage(address, { signedIn: !visitor, status, ...options }, look);
      };

      // One window looks at all that a page can be looked at without opening it again.
      test("answers in the visitor's language, without errors, and fits every width", async () => {
        for (const language of LANGUAGES) {
          await visit({ language }, async ({ page, response, troubles }) => {
            assert.equal(response.status(), status);
            assert.equal(await page.locator("html").getAttribute("lang"), language);
            // Untranslated strings show themselves as their key or as braces.
            assert.doesNotMatch(await page.locator("body").innerText(), /\{\s*\$|\bmissing-|Unknown localization/);
            for (const width of WIDTHS) {
              await page.setViewportSize({ width, height: 800 });
              assert.deepEqual(await sidewaysScroll(page), [], `at ${width} px in ${language}`);
            }
            assert.deepEqual(troubles, []);
          });
        }
      });

      test("has no barriers for eyes, screen readers and keyboards", async () => {
        await visit({}, async ({ page, troubles }) => {
          for (const width of [1280, 360]) {
            await page.setViewportSize({ width, height: 800 });
            assert.deepEqual(await barriers(page), [], `at ${width} px`);
            await page.emulateMedia({ colorScheme: "dark" });
            assert.deepEqual(await poorContrasts(page), [], `at ${width} px, dark`);
            await page.emulateMedia({ colorScheme: "light" });
          }
          await page.setViewportSize({ width: 1280, height: 1000 });
          assert.deepEqual(await keyboardBarriers(page), []);
          assert.deepEqual(troubles, []);
        });
      });

      test("shows its content without JavaScript", async () => {
        await visit({ javaScript: false }, async ({ page, response }) => {
          assert.equal(response.status(), status);
          assert.deepEqual(await missingWithoutScripts(page), []);
        });
      });
    });
  }
});
