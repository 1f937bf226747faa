// A world for browser tests: the real program with the demo region on a free port and in an
// empty data folder of its own, a real Chromium, and a facilitator who has signed in.
//
//   const world = useWorld();
//   test("…", () => world.onPage("/organisations", { width: 360 }, async ({ page }) => { … }));
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, before } from "node:test";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const repository = resolve(fileURLToPath(new URL("../../../..", import.meta.url)));
const program = process.env.TESTED_COLLIDER ?? join(repository, "target/debug/collider");

/** The program may fill an empty database with the demo region before it answers. */
const START_LIMIT_MS = 180_000;
const STOP_LIMIT_MS = 15_000;

/** Widths in CSS pixels that every page has to fit: phone, tablet, notebook, large screen. */
export const WIDTHS = [360, 768, 1280, 1920];
export const THEMES = ["light", "dark"];
export const LANGUAGES = ["en", "de", "sl"];

/** Starts a Chromium that asks nothing of other hosts. The caller closes it. */
export function openBrowser() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--headless",
      "--no-sandbox", // the tests may run as root, and open only pages of our own
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--disable-quic",
      "--no-first-run",
    ],
  });
}

function freePort() {
  return new Promise((settle, refuse) => {
    const probe = createServer();
    probe.once("error", refuse);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => settle(port));
    });
  });
}

/** Settings of the person who runs the tests, their database above all, must not reach the program. */
function environmentWithoutSettings() {
  const harmless = (name) => !name.startsWith("COLLIDER_") || name === "COLLIDER_ENCODER_DIR";
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => harmless(name)));
}

/** A provider for the pages that name one; nobody asks it anything. */
const institution = {
  COLLIDER_SIGN_IN__PROVIDERS__UNIVERSITY__NAME: "Demo University",
  COLLIDER_SIGN_IN__PROVIDERS__UNIVERSITY__ISSUER: "https://id.university.example",
  COLLIDER_SIGN_IN__PROVIDERS__UNIVERSITY__CLIENT_ID: "hub",
};

/** Passkeys need a name instead of a number. */
const settingsOf = (folder, port) => ({
  COLLIDER_DATA_DIR: join(folder, "data"),
  COLLIDER_BASE_URL: `http://localhost:${port}`,
});

/** Starts `collider demo`; answers when it has printed the link that signs in. */
async function startProgram({ empty }) {
  if (!existsSync(program)) throw new Error(`${program} is not built: cargo build --bin collider`);
  const folder = mkdtempSync(join(tmpdir(), "collider-browser-"));
  const port = await freePort();
  const child = spawn(program, ["demo", ...(empty ? ["--empty"] : []), "--listen", `127.0.0.1:${port}`], {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...environmentWithoutSettings(), ...institution, ...settingsOf(folder, port) },
  });
  let said = "";
  const signInLink = await new Promise((settle, refuse) => {
    const listen = (chunk) => {
      said += chunk;
      const link = said.match(/http:\/\/\S+\/sign-in\/link\/[^\s"']+/);
      if (link) settle(link[0]);
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.once("error", refuse);
    child.once("exit", (code) => refuse(new Error(`collider demo ended (${code}):\n${said}`)));
    setTimeout(() => refuse(new Error(`no sign-in link from collider demo:\n${said}`)), START_LIMIT_MS).unref();
  }).catch((error) => {
    child.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
    throw error;
  });
  return {
    base: `http://localhost:${port}`,
    signInLink,
    /** What the program has written so far: its log. */
    log: () => said,
    /** Asks the program to stop; answers its exit code, or the signal that had to end it. */
    async stop() {
      const ended = new Promise((settle) => {
        if (child.exitCode !== null) settle(child.exitCode);
        child.once("exit", (code, signal) => settle(code ?? signal));
      });
      child.kill("SIGTERM");
      const impatience = setTimeout(() => child.kill("SIGKILL"), STOP_LIMIT_MS);
      const outcome = await ended;
      clearTimeout(impatience);
      rmSync(folder, { recursive: true, force: true });
      return outcome;
    },
  };
}

/** Follows the link, presses its button where it asks for one, and keeps the session's cookies. */
async function signIn(browser, base, link) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(link);
  const confirm = page.locator("main form button[type=submit], main form button:not([type])");
  if (new URL(page.url()).pathname.startsWith("/sign-in/") && (await confirm.count()) > 0) {
    await Promise.all([page.waitForURL((url) => !url.pathname.startsWith("/sign-in/")), confirm.first().click()]);
  }
  const session = await context.storageState();
  await context.close();
  if (session.cookies.length === 0) throw new Error(`${link} signed nobody in (it led to ${base})`);
  return session;
}

/** Errors of a page as they happen: on the console, uncaught, or refused by the security policy. */
function watchTroubles(page, expectedStatus) {
  const troubles = [];
  page.on("pageerror", (error) => troubles.push(`uncaught: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() !== "error") return;
    // Chromium reports an error page as a resource that failed to load; that one was asked for.
    const isPageItself = message.location().url === page.url() && expectedStatus >= 400;
    if (!(isPageItself && message.text().startsWith("Failed to load resource"))) {
      troubles.push(`console: ${message.text()} (${message.location().url})`);
    }
  });
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText;
    if (reason !== "net::ERR_ABORTED") troubles.push(`not loaded: ${request.url()} (${reason})`);
  });
  return troubles;
}

/**
 * Opens a world.
 * @param {{ empty?: boolean }} options empty: without the demo region
 */
export async function openWorld({ empty = false } = {}) {
  const running = await startProgram({ empty });
  const browser = await openBrowser().catch(async (error) => {
    await running.stop();
    throw error;
  });
  const session = await signIn(browser, running.base, running.signInLink).catch(async (error) => {
    await browser.close();
    await running.stop();
    throw error;
  });

  /**
   * A person's browser window. Close it, or let the world do so at its end.
   * @param options signedIn: as the facilitator, else as a visitor; language: as the browser
   *   asks for it; theme: as the system prefers it; width: CSS pixels; javaScript: on or off
   */
  function openWindow({ signedIn = true, language = "en", theme = "light", width = 1280, javaScript = true } = {}) {
    return browser.newContext({
      baseURL: running.base,
      storageState: signedIn ? session : undefined,
      locale: language,
      timezoneId: "Europe/Ljubljana",
      colorScheme: theme,
      reducedMotion: "reduce",
      viewport: { width, height: width < 600 ? 800 : 1000 },
      javaScriptEnabled: javaScript,
    });
  }

  /**
   * Opens a page in a new window, lets `look` examine it, and closes the window.
   * `look` gets `{ page, response, troubles }`.
   */
  async function onPage(path, options, look) {
    const window = await openWindow(options);
    try {
      const page = await window.newPage();
      const troubles = watchTroubles(page, options.status ?? 200);
      const response = await page.goto(path, { waitUntil: "load" });
      return await look({ page, response, troubles });
    } finally {
      await window.close();
    }
  }

  async function close() {
    await browser.close();
    return running.stop();
  }

  return { ...running, browser, openWindow, onPage, close };
}

/** A world for all tests of a file: opened before the first, closed after the last. */
export function useWorld(options) {
  const world = {};
  before(async () => Object.assign(world, await openWorld(options)), { timeout: START_LIMIT_MS });
  after(() => world.close?.(), { timeout: 2 * STOP_LIMIT_MS });
  return world;
}
