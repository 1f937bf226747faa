// What every page of Collider has to fulfil. Each check answers a list of faults in plain
// words; an empty list is a pass. checks.test.mjs shows that each of them can fail.
import { AxeBuilder } from "@axe-core/playwright";

const WCAG_22_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Barriers that axe finds, by the rules of WCAG 2.2 at level AA. */
export const barriers = (page) => faultsOf(new AxeBuilder({ page }).withTags(WCAG_22_AA));

/** Text that is hard to tell from what is around it: of the rules, those that depend on the colours in force. */
export const poorContrasts = (page) => faultsOf(new AxeBuilder({ page }).withRules(["color-contrast", "link-in-text-block"]));

async function faultsOf(builder) {
  const { violations } = await builder.analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help} — ${node.target.join(" ")} — ${node.any[0]?.message ?? ""}`),
  );
}

/** What makes the page scroll sideways at its present width, and a missing viewport setting. */
export function sidewaysScroll(page) {
  return page.evaluate(() => {
    const faults = [];
    if (!document.querySelector('meta[name="viewport"][content*="width=device-width"]')) {
      faults.push("no <meta name=viewport content=width=device-width>: phones would shrink the page");
    }
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return faults;
    const scrollsItself = (element) => {
      for (let parent = element.parentElement; parent && parent !== document.body; parent = parent.parentElement) {
        if (getComputedStyle(parent).overflowX !== "visible") return true;
      }
      return false;
    };
    const tooWide = [...document.body.querySelectorAll("*")]
      .filter((element) => element.getBoundingClientRect().right > root.clientWidth + 0.5 && !scrollsItself(element))
      .slice(0, 5)
      .map((element) => element.outerHTML.replace(/\s+/g, " ").slice(0, 120));
    faults.push(`${root.scrollWidth} px of content in ${root.clientWidth} px: ${tooWide.join(" | ")}`);
    return faults;
  });
}

/** What the Tab key does not reach, and what does not show that it has the focus. */
export async function keyboardBarriers(page) {
  const count = await page.evaluate(() => {
    const isWithinReach = (element) => {
      if (element.disabled || element.tabIndex < 0 || element.closest("[inert]")) return false;
      if (!element.checkVisibility({ checkVisibilityCSS: true, contentVisibilityAuto: true })) return false;
      // Of the choices of one question, Tab reaches the chosen one or the first.
      if (element.type === "radio") {
        const choices = [...document.querySelectorAll(`input[type=radio][name="${CSS.escape(element.name)}"]`)].filter(
          (choice) => choice.form === element.form && !choice.disabled,
        );
        return element === (choices.find((choice) => choice.checked) ?? choices[0]);
      }
      return true;
    };
    const candidates = document.querySelectorAll(
      "a[href], button, input:not([type=hidden]), select, textarea, summary, iframe, [tabindex], [contenteditable=true]",
    );
    const expected = [...candidates].filter(isWithinReach);
    const look = (element) => {
      // The mark of focus may sit on a wrapper, such as the label around a hidden box.
      const parts = [element, element.parentElement, element.nextElementSibling].filter(Boolean);
      return parts
        .map((part) => {
          const style = getComputedStyle(part);
          const outline = style.outlineStyle === "none" ? "" : `${style.outlineStyle} ${style.outlineWidth} ${style.outlineColor}`;
          return [outline, style.boxShadow, style.borderColor, style.backgroundColor, style.textDecorationLine].join();
        })
        .join("/");
    };
    document.activeElement?.blur();
    window.scrollTo(0, 0);
    window.tabWalk = { expected, look, unfocused: new Map(expected.map((element) => [element, look(element)])), reached: new Set() };
    return expected.length;
  });
  const faults = [];
  for (let step = 0; step < count + 10; step += 1) {
    await page.keyboard.press("Tab");
    const { fault, left } = await page.evaluate(() => {
      const { expected, look, unfocused, reached } = window.tabWalk;
      const element = document.activeElement;
      let fault = null;
      if (unfocused.has(element) && !reached.has(element)) {
        reached.add(element);
        if (look(element) === unfocused.get(element)) {
          fault = `shows no focus: ${element.outerHTML.slice(0, 120)}`;
        }
      }
      return { fault, left: expected.length - reached.size };
    });
    if (fault) faults.push(fault);
    if (left === 0) break;
  }
  const unreached = await page.evaluate(() => {
    const { expected, reached } = window.tabWalk;
    return expected.filter((element) => element.isConnected && !reached.has(element)).map((element) => element.outerHTML.slice(0, 120));
  });
  return [...faults, ...unreached.map((element) => `not reached by Tab: ${element}`)];
}

/** What a page lacks for people whose browser runs no scripts. The page must have been opened so. */
export async function missingWithoutScripts(page) {
  const faults = [];
  const main = page.locator("main");
  if ((await main.count()) !== 1) return [`${await main.count()} <main> elements instead of one`];
  if ((await main.locator("h1").count()) !== 1) faults.push(`${await main.locator("h1").count()} <h1> in <main> instead of one`);
  if ((await main.innerText()).trim().length < 20) faults.push("<main> says nothing");
  return faults;
}
