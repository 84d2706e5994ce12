// Compares our computed styles with Chromium's, element by element.
//
//   cargo build --example computed && npm install && node computed.mjs [PAGE…]
//
// CHROMIUM and COMPUTED name the two programs; MODE=dark asks for dark colours. Prints every
// difference and ends with 1 if there is one.
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const here = dirname(fileURLToPath(import.meta.url));
const target = process.env.CARGO_TARGET_DIR ?? join(here, '../../target');
const ours = process.env.COMPUTED ?? join(target, 'debug/examples/computed');
const mode = process.env.MODE ?? '';
const given = process.argv.slice(2);
const folder = join(here, 'pages');
const pages = given.length ? given.map(p => resolve(p)) : readdirSync(folder).filter(f => f.endsWith('.html')).sort().map(f => join(folder, f));

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, colorScheme: mode === 'dark' ? 'dark' : 'light', javaScriptEnabled: true });
// Where we differ on purpose.
const known = [
  // Chromium says `inline` and shows nothing; what counts for us is that nobody sees it.
  { tag: 'noscript', name: 'display' },
];
let elements = 0, differences = 0;
for (const file of pages) {
  const page = await context.newPage();
  await page.goto('file://' + file);
  const theirs = await page.evaluate(() => {
    const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    const bytes = text => {
      const plain = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(text);
      if (plain) return [+plain[1], +plain[2], +plain[3], Math.round((plain[4] ?? 1) * 255)];
      const alpha = / \/ ([\d.]+)\)$/.exec(text);
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = alpha ? text.replace(/ \/ [\d.]+\)$/, ')') : text;
      canvas.fillRect(0, 0, 1, 1);
      const [r, g, b] = canvas.getImageData(0, 0, 1, 1).data;
      return [r, g, b, Math.round((alpha ? +alpha[1] : 1) * 255)];
    };
    return [...document.querySelectorAll('*')].map(e => {
      const s = getComputedStyle(e);
      return {
        tag: e.localName, 'color': bytes(s.color), 'background-color': bytes(s.backgroundColor),
        'font-size': parseFloat(s.fontSize), 'font-weight': +s.fontWeight, 'display': s.display,
        'visibility': s.visibility, 'opacity': +s.opacity,
        'line-height': s.lineHeight === 'normal' ? null : parseFloat(s.lineHeight),
      };
    });
  });
  await page.close();
  const rows = execFileSync(ours, [file, mode].filter(Boolean), { maxBuffer: 1 << 28 }).toString().trim().split('\n').map(l => JSON.parse(l));
  const say = text => { differences += 1; console.log(`${file.split('/').pop()}: ${text}`); };
  if (rows.length !== theirs.length) say(`${rows.length} elements, Chromium has ${theirs.length}`);
  for (let i = 0; i < Math.min(rows.length, theirs.length); i += 1) {
    elements += 1;
    for (const [name, value] of Object.entries(theirs[i])) {
      const own = rows[i][name];
      // A channel may differ by one where the two round a mix; a colour nobody sees may be any.
      const colour = Array.isArray(value);
      const same = colour ? value.every((v, k) => Math.abs(v - own[k]) <= 1) || (value[3] === 0 && own[3] === 0)
        : typeof value === 'number' && typeof own === 'number' ? Math.abs(value - own) < 0.02 * Math.max(1, Math.abs(value) / 50)
        : value === own;
      if (!same && !known.some(k => k.tag === theirs[i].tag && k.name === name)) say(`${rows[i].selector} ${name}: ${own} here, ${value} in Chromium`);
    }
  }
}
await browser.close();
console.log(`${pages.length} pages, ${elements} elements, ${differences} differences`);
process.exitCode = differences ? 1 : 0;
