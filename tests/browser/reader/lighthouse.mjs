// Lighthouse, as a phone on a slow network: accessibility, best practice and search engines are to be
// without a remark. Performance depends on the machine too: it is told, and held to its limit only with
// PERFORMANCE=1, on a machine that does nothing else.

import * as launcher from "chrome-launcher";
import lighthouse from "lighthouse";
import { Faults } from "./site.mjs";

const KINDS = ["front", "council", "meeting", "case", "page"];
const FAST = 99;

export async function lighthouseSays({ base, chosen }) {
  const faults = new Faults();
  const chrome = await launcher.launch({
    chromePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu"],
    logLevel: "silent",
  });
  const pages = KINDS.map((kind) => chosen.find((page) => page.kind === kind)).filter(Boolean);
  for (const { url } of pages) {
    const { lhr } = await lighthouse(base + url, { port: chrome.port, logLevel: "silent" });
    const score = (category) => Math.round(lhr.categories[category].score * 100);
    console.log(`${url}: ${Object.keys(lhr.categories).map((category) => `${category} ${score(category)}`).join(", ")}`);
    for (const category of ["accessibility", "best-practices", "seo"]) {
      const failed = lhr.categories[category].auditRefs.map(({ id }) => lhr.audits[id]).filter((audit) => audit.score !== null && audit.score < 1);
      if (score(category) < 100) faults.add(url, `${category} ${score(category)}: ${failed.map(({ id }) => id).join(", ")}`);
    }
    if (process.env.PERFORMANCE && score("performance") < FAST) faults.add(url, `performance ${score("performance")}`);
  }
  await chrome.kill();
  return faults.end(`lighthouse: ${pages.length} pages`);
}
