// A walk with the Tab key through each kind of page: the skip link first, the order of the page, a
// mark one can see on everything that has focus, nothing hidden behind something else, and a way out.

import { eachPage, Faults } from "./site.mjs";

const FOCUSABLE = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]:not([tabindex='-1'])";

/** What has focus, as a person would meet it. */
function focused(selector) {
  const el = document.activeElement;
  if (!el || el === document.body) return null;
  const box = el.getClientRects()[0] ?? el.getBoundingClientRect();
  const style = getComputedStyle(el);
  // The stops do not change while one walks; asking anew at each would take most of the time.
  const all = (window.stops ??= [...document.querySelectorAll(selector)].filter((e) =>
    e.checkVisibility({ visibilityProperty: true }),
  ));
  // The middle of the part that is in the window: some tables are higher than it.
  const middle = (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2;
  const at = document.elementFromPoint(box.left + Math.min(box.width / 2, 40), middle);
  return {
    index: all.indexOf(el),
    name: (el.getAttribute("aria-label") ?? el.innerText ?? "").trim().replace(/\s+/g, " ").slice(0, 60) || el.outerHTML.slice(0, 60),
    hasMark: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    isInView: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    isCovered: !(at && (el.contains(at) || at.contains(el))),
    height: Math.round(box.height),
  };
}

export async function keyboard({ chrome, base, chosen }) {
  const faults = new Faults();
  let stops = 0;
  for (const width of [320, 1280]) {
    const options = { viewport: { width, height: 800 } };
    await eachPage(chrome, base, chosen, options, async (page, { url }) => {
      const where = `${url} ${width}`;
      const expected = await page.evaluate(
        (s) => [...document.querySelectorAll(s)].filter((e) => e.checkVisibility({ visibilityProperty: true })).length,
        FOCUSABLE,
      );
      let last = -1;
      let met = 0;
      for (let i = 0; i <= expected + 1; i += 1) {
        await page.keyboard.press("Tab");
        const now = await page.evaluate(focused, FOCUSABLE);
        // After the last stop comes the browser itself, or the first stop again.
        if (!now || (now.index === 0 && last === expected - 1)) break;
        met += 1;
        if (i === 0 && now.index !== 0) faults.add(where, `the first stop is «${now.name}», not the skip link`);
        if (now.index !== last + 1) faults.add(where, `«${now.name}» comes out of order (${last} → ${now.index})`);
        if (!now.hasMark) faults.add(where, `«${now.name}» has focus and no mark`);
        if (!now.isInView) faults.add(where, `«${now.name}» has focus outside the window`);
        if (now.isInView && now.isCovered) faults.add(where, `«${now.name}» is covered while it has focus`);
        last = now.index;
      }
      stops += met;
      if (met !== expected) faults.add(where, `${met} of ${expected} stops were met: something keeps the focus`);
      // The way back meets the same stops; the browser may have some of its own before them.
      let back = null;
      for (let i = 0; i < 4 && !back; i += 1) {
        await page.keyboard.press("Shift+Tab");
        back = await page.evaluate(focused, FOCUSABLE);
        if (back?.index === 0) back = null;
      }
      if (back?.index !== expected - 1) faults.add(where, `the way back begins at «${back?.name}»`);
      // The skip link shows itself, and what comes after it is the content.
      await page.goto(base + url);
      await page.keyboard.press("Tab");
      const skip = await page.evaluate(focused, FOCUSABLE);
      if (!skip?.isInView) faults.add(where, "the skip link does not show itself");
      await page.keyboard.press("Enter");
      if (!(await page.evaluate(() => document.activeElement?.id === "maincontent"))) {
        faults.add(where, "the skip link does not move the focus to the content");
      }
      await page.keyboard.press("Tab");
      const first = await page.evaluate(() => {
        const main = document.querySelector("main");
        const el = document.activeElement;
        return main.contains(el) || Boolean(main.compareDocumentPosition(el) & Node.DOCUMENT_POSITION_FOLLOWING);
      });
      if (!first) faults.add(where, "the stop after the skip link is not in the content or after it");
    });
  }
  return faults.end(`keyboard: ${chosen.length} pages at 2 widths, ${stops} stops`);
}
