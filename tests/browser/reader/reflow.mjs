// Nothing is lost when the text grows: 400 % zoom (320 px), 200 % text, and the spacing of WCAG
// 1.4.12. No sideways scrolling but in tables that say so, no text cut, no text over text. And
// whatever one can press is at least 24 px high and wide, or has the room around it.

import { eachPage, Faults } from "./site.mjs";

const SPACING = `* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
  p { margin-bottom: 2em !important }`;
const WAYS = [
  { name: "320 px", width: 320 },
  { name: "320 px, wider spacing", width: 320, css: SPACING },
  { name: "1280 px, wider spacing", width: 1280, css: SPACING },
  { name: "640 px, text at 200 %", width: 640, css: "html { font-size: 200% !important }" },
  { name: "1280 px, text at 200 %", width: 1280, css: "html { font-size: 200% !important }" },
];

function lost() {
  const out = [];
  const show = (el) => `<${el.tagName.toLowerCase()} class="${el.className?.baseVal ?? el.className}"> ${(el.innerText ?? "").trim().slice(0, 40)}`;
  const wide = document.scrollingElement.scrollWidth - innerWidth;
  if (wide > 0) out.push(`the page is ${wide} px wider than the window`);
  // Text for screen readers only is clipped on purpose.
  const isUnseen = (el) => {
    for (let up = el; up; up = up.parentElement) if (getComputedStyle(up).clipPath !== "none") return true;
    return false;
  };
  const boxes = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode;
    const el = text.parentElement;
    if (!text.data.trim() || !el.checkVisibility({ visibilityProperty: true })) continue;
    if (el.closest(".skip, details:not([open]) > :not(summary)")) continue;
    if (isUnseen(el)) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const scrolls = el.closest("[role=region][tabindex='0']");
    for (const box of range.getClientRects()) {
      if (box.width < 1 || box.height < 1) continue;
      if (!scrolls && (box.right > innerWidth + 1 || box.left < -1)) out.push(`outside the window: ${show(el)}`);
      boxes.push({ box, el });
    }
    for (let up = el; up && up !== document.body; up = up.parentElement) {
      const s = getComputedStyle(up);
      const cuts = (v) => v === "hidden" || v === "clip";
      if (s.position === "absolute" && up.clientWidth <= 1) break;
      if (cuts(s.overflowX) && up.scrollWidth > up.clientWidth + 1) out.push(`cut sideways: ${show(up)}`);
      if (cuts(s.overflowY) && up.scrollHeight > up.clientHeight + 1) out.push(`cut below: ${show(up)}`);
    }
  }
  boxes.sort((a, b) => a.box.top - b.box.top);
  for (let i = 0; i < boxes.length; i += 1) {
    for (let j = i + 1; j < boxes.length && boxes[j].box.top < boxes[i].box.bottom; j += 1) {
      const [a, b] = [boxes[i], boxes[j]];
      // Letters are lower than their line: only half a line over another hides text.
      const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
      const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
      if (a.el !== b.el && down > Math.min(a.box.height, b.box.height) / 2 && across > 2) out.push(`text over text: ${show(a.el)} / ${show(b.el)}`);
    }
  }
  return [...new Set(out)];
}

/** WCAG 2.5.8 with its exceptions for links in running text and for room around. */
function small() {
  const out = [];
  const all = [...document.querySelectorAll("a[href], button, input, select, summary")].filter((e) => e.checkVisibility());
  const boxes = all.map((el) => ({ el, box: el.getBoundingClientRect() })).filter(({ el }) => !el.matches(".skip"));
  for (const { el, box } of boxes) {
    if (box.height >= 24 && box.width >= 24) continue;
    const line = el.closest("p, li, dd, td, th, dt, span, caption");
    if (line && line.innerText.trim() !== el.innerText.trim()) continue;
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const near = boxes.find(({ el: other, box: b }) => {
      if (other === el) return false;
      const [dx, dy] = [Math.max(b.left - x, 0, x - b.right), Math.max(b.top - y, 0, y - b.bottom)];
      return Math.hypot(dx, dy) < 12;
    });
    if (near) out.push(`${Math.round(box.width)} × ${Math.round(box.height)} px: ${el.innerText.trim().slice(0, 40)}`);
  }
  return out;
}

export async function reflow({ chrome, base, chosen }) {
  const faults = new Faults();
  for (const { name, width, css } of WAYS) {
    await eachPage(chrome, base, chosen, { viewport: { width, height: 800 } }, async (page, { url }) => {
      if (css) await page.addStyleTag({ content: css });
      for (const what of await page.evaluate(lost)) faults.add(`${url} ${name}`, what);
      if (!css) for (const what of await page.evaluate(small)) faults.add(`${url} ${name}`, `too small to press: ${what}`);
    });
  }
  return faults.end(`reflow: ${chosen.length} pages in ${WAYS.length} ways`);
}
