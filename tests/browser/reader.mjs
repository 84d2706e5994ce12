// The built site in a real browser, as its readers meet it.
//
//     node reader.mjs FOLDER PREFIX CHECK…
//
// FOLDER is a built site, PREFIX the path its addresses begin with. Exit code 0 when all is well. Looked at
// is one page of each kind; with ALL=1 every page, with EVERY=4 one of each fourth kind.

import { axe } from "./reader/axe.mjs";
import { journeys } from "./reader/journeys.mjs";
import { keyboard } from "./reader/keyboard.mjs";
import { lighthouseSays } from "./reader/lighthouse.mjs";
import { markup } from "./reader/markup.mjs";
import { reflow } from "./reader/reflow.mjs";
import { browser, oneOfEachKind, pages, serve } from "./reader/site.mjs";
import { weight } from "./reader/weight.mjs";

const CHECKS = { axe, journeys, keyboard, lighthouse: lighthouseSays, markup, reflow, weight };

const [folder, prefix, ...names] = process.argv.slice(2);
const all = await pages(folder);
const every = Number(process.env.EVERY ?? 1);
const chosen = process.env.ALL ? all : oneOfEachKind(all).filter((_, i) => i % every === 0);
const site = await serve(folder, prefix);
const chrome = await browser();
let code = 0;
for (const name of names.length ? names : Object.keys(CHECKS)) {
  const begun = Date.now();
  code |= await CHECKS[name]({ chrome, base: site.base, chosen, all, folder });
  console.log(`${name}: ${((Date.now() - begun) / 1000).toFixed(1)} s`);
}
await chrome.close();
site.close();
process.exit(code);
