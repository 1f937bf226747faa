// Passkeys in a real browser, with a device that Chromium itself plays (WebDriver's virtual
// authenticator): made, used, removed; with the mouse, with keys alone, and where it cannot be done.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { barriers, missingWithoutScripts } from "./checks.mjs";
import { useWorld } from "./world.mjs";

const world = useWorld({ empty: true });
const MINE = "/account/passkeys";

/** A window with a device that has a key store and recognises its person. */
async function withDevice(look) {
  const window = await world.openWindow({ signedIn: false });
  try {
    const page = await window.newPage();
    const faults = [];
    page.on("pageerror", (error) => faults.push(error.message));
    const line = await window.newCDPSession(page);
    await line.send("WebAuthn.enable");
    const { authenticatorId } = await line.send("WebAuthn.addVirtualAuthenticator", {
      options: {
        protocol: "ctap2",
        transport: "internal",
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    await page.goto(world.signInLink);
    await look({ page, line, authenticatorId });
    assert.deepEqual(faults, []);
  } finally {
    await window.close();
  }
}

const rows = (page) => page.locator("tbody th").allInnerTexts();

/** Presses "sign out" and waits until the page it leads to is there: nothing may be on its way any more. */
async function signOut(page) {
  await Promise.all([
    page.waitForEvent("framenavigated"),
    page.evaluate(() => setTimeout(() => document.querySelector("form[action='/sign-out']").submit())),
  ]);
  await page.waitForLoadState("load");
}

/** Presses Tab until the focus is on what fits the selector, as somebody without a mouse does. */
async function tabTo(page, selector) {
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  assert.fail(`Tab does not reach ${selector}`);
}

describe("passkeys", () => {
  test("are made, let their person in, and are removed after a question", async () => {
    await withDevice(async ({ page, line, authenticatorId }) => {
      await page.goto(MINE);
      assert.deepEqual(await rows(page), []);
      assert.match(await page.inputValue("#name"), /Chrome/);
      await page.fill("#name", "Laptop");
      await page.click("[data-passkey-new] button");
      await page.waitForSelector("tbody th");
      assert.deepEqual(await rows(page), ["Laptop"]);
      const { credentials } = await line.send("WebAuthn.getCredentials", { authenticatorId });
      assert.equal(credentials.length, 1);
      assert.equal(credentials[0].isResidentCredential, true);
      assert.equal(credentials[0].rpId, "localhost");

      // The same device makes no second key for the same person.
      await page.click("[data-passkey-new] button");
      await page.waitForSelector("[data-when=known]:not([hidden])");
      assert.deepEqual(await rows(page), ["Laptop"]);

      await signOut(page);
      await page.goto("/sign-in");
      await page.click("[data-passkey] button");
      await page.waitForURL(`${world.base}/`);
      await page.goto(MINE);
      assert.doesNotMatch(await page.locator("tbody td").nth(1).innerText(), /never/);

      await page.click("tbody a");
      assert.match(await page.locator("h1").innerText(), /Laptop/);
      assert.deepEqual(await barriers(page), []);
      await page.click("main form button");
      await page.waitForURL(`${world.base}${MINE}`);
      assert.deepEqual(await rows(page), []);

      await signOut(page);
      await page.goto("/sign-in");
      const [answer] = await Promise.all([
        page.waitForResponse((one) => one.request().method() === "POST" && one.url().endsWith("/sign-in/passkey")),
        page.click("[data-passkey] button"),
      ]);
      assert.equal(answer.status(), 403);
      await page.waitForSelector("h1");
      assert.match(await page.locator("h1").innerText(), /does not let you in/);
    });
  });

  test("are made and used with the keyboard alone", async () => {
    await withDevice(async ({ page }) => {
      await page.goto(MINE);
      await tabTo(page, "#name");
      await page.keyboard.press("Control+A");
      await page.keyboard.type("Phone");
      await tabTo(page, "[data-passkey-new] button");
      await page.keyboard.press("Enter");
      await page.waitForSelector("tbody th");
      assert.deepEqual(await rows(page), ["Phone"]);
      await signOut(page);
      await page.goto("/sign-in");
      await tabTo(page, "[data-passkey] button");
      await page.keyboard.press("Enter");
      await page.waitForURL(`${world.base}/`);
      await page.goto(MINE);
      await tabTo(page, "tbody a");
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/remove$/);
      await tabTo(page, "main form button");
      await page.keyboard.press("Enter");
      await page.waitForURL(`${world.base}${MINE}`);
    });
  });

  test("say what happened when the device has none", async () => {
    await withDevice(async ({ page }) => {
      await signOut(page);
      await page.goto("/sign-in");
      await page.click("[data-passkey] button");
      await page.waitForSelector("[data-passkey] [data-when=cancelled]:not([hidden])");
      assert.equal(new URL(page.url()).pathname, "/sign-in");
      assert.deepEqual(await barriers(page), []);
    });
  });

  test("are not offered where the browser cannot do it", async () => {
    const window = await world.openWindow({ signedIn: true });
    await window.addInitScript(() => delete window.PublicKeyCredential);
    const page = await window.newPage();
    await page.goto(MINE);
    assert.equal(await page.locator("[data-passkey-new]").isVisible(), false);
    assert.equal(await page.locator("[data-passkey-without]").isVisible(), true);
    await window.close();
    const without = { signedIn: false, javaScript: false };
    await world.onPage("/sign-in", without, async ({ page }) => {
      assert.equal(await page.locator("[data-passkey]").isVisible(), false);
      assert.deepEqual(await missingWithoutScripts(page), []);
    });
  });
});
