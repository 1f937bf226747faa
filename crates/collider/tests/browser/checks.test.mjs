// The checks of checks.mjs on small pages, good and bad: a check that never fails shows nothing.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { barriers, keyboardBarriers, missingWithoutScripts, poorContrasts, sidewaysScroll } from "./checks.mjs";
import { openBrowser } from "./world.mjs";

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser?.close());

const document = (body, head = '<meta name="viewport" content="width=device-width">') =>
  `<!doctype html><html lang="en"><head><title>Sample</title>${head}</head><body>${body}</body></html>`;

async function on(html, look, options = { viewport: { width: 360, height: 800 } }) {
  const window = await browser.newContext(options);
  try {
    const page = await window.newPage();
    await page.setContent(html);
    return await look(page);
  } finally {
    await window.close();
  }
}

const good = document(
  '<main><h1>Foundry meets designer</h1><p>Something to read.</p><a href="#a">Next</a> <button>Go</button></main>',
);

test("a good page passes all of them", async () => {
  assert.deepEqual(await on(good, barriers), []);
  assert.deepEqual(await on(good, poorContrasts), []);
  assert.deepEqual(await on(good, sidewaysScroll), []);
  assert.deepEqual(await on(good, keyboardBarriers), []);
  assert.deepEqual(await on(good, missingWithoutScripts, { javaScriptEnabled: false }), []);
});

test("barriers: grey on white and a nameless button", async () => {
  const faults = await on(document('<main><h1 style="color:#bbb">Pale</h1><button></button></main>'), barriers);
  assert.deepEqual(faults.map((fault) => fault.split(":")[0]).sort(), ["button-name", "color-contrast"]);
});

test("contrasts: of colours that only a dark page has, and of nothing else", async () => {
  const style = "<style>@media (prefers-color-scheme: dark) { body { background: #222; } h1 { color: #444; } }</style>";
  const faults = await on(document(`${style}<main><h1>Night</h1><button></button></main>`), async (page) => {
    const light = await poorContrasts(page);
    await page.emulateMedia({ colorScheme: "dark" });
    return [light, await poorContrasts(page)];
  });
  assert.deepEqual(faults[0], []);
  assert.deepEqual(faults[1].map((fault) => fault.split(":")[0]), ["color-contrast"]);
});

test("sideways: a wide table on a phone, but not one that scrolls in its own frame", async () => {
  const table = '<div style="width:900px">wide</div>';
  const faults = await on(document(`<main>${table}</main>`), sidewaysScroll);
  assert.equal(faults.length, 1);
  assert.match(faults[0], /px of content in 360 px: .*width:900px/);
  assert.deepEqual(await on(document(`<main style="overflow-x:auto">${table}</main>`), sidewaysScroll), []);
});

test("sideways: no viewport setting", async () => {
  assert.equal((await on(document("<main>text</main>", ""), sidewaysScroll)).length, 1);
});

test("keyboard: focus that does not show", async () => {
  const page = document("<style>a { outline: none }</style><main><a href='#a'>Hidden focus</a></main>");
  const faults = await on(page, keyboardBarriers);
  assert.equal(faults.length, 1);
  assert.match(faults[0], /^shows no focus: <a href/);
});

test("keyboard: a trap", async () => {
  const page = document(`<main><button id="trap">Trap</button><button>Beyond</button></main>
    <script>trap.addEventListener("keydown", (event) => event.preventDefault())</script>`);
  assert.deepEqual(await on(page, keyboardBarriers), ["not reached by Tab: <button>Beyond</button>"]);
});

test("keyboard: one stop for the choices of a question, none for closed details", async () => {
  const page = document(`<main><label><input type="radio" name="a">One</label><label><input type="radio" name="a" checked>Two</label>
    <details><summary>More</summary><a href="#x">Inside</a></details></main>`);
  assert.deepEqual(await on(page, keyboardBarriers), []);
});

test("without scripts: content that only a script would bring", async () => {
  const page = document('<main></main><script>document.querySelector("main").innerHTML = "<h1>Late</h1>"</script>');
  assert.deepEqual(await on(page, missingWithoutScripts, { javaScriptEnabled: false }), [
    "0 <h1> in <main> instead of one",
    "<main> says nothing",
  ]);
});
