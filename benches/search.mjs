// Our search and pagefind's over the same built site, in Chromium: what comes over the wire for each query,
// and whether the page that was looked for is among the first ten.
//
//     node benches/search.mjs FOLDER PREFIX          (search.sh prepares both)

import { browser, serve } from "../tests/browser/reader/site.mjs";

// What people type, and a part of the address of a page that answers it.
const QUERIES = [
  ["hjelpemiddel", "hjelpemid"],
  ["hjelpemidler", "hjelpemid"],
  ["sentral", "hjelpemid"],
  ["teleslynge", "/moter/"],
  ["rullestol", "/moter/"],
  ["brev", "/saker/"],
  ["brevene fra nav", "/saker/"],
  ["ungdom", "ungdom"],
  ["ungdomsråd", "ungdom"],
  ["taushetsplikt", "/"],
  ["årsmelding", "/arsmelding"],
  ["hamar", "/utvalg/hamar/"],
  ["hammar", "/utvalg/hamar/"],
  ["brukerutval", "/utvalg/"],
  ["medverknad", "/"],
  ["retningslinjer", "/retningslinjer"],
  ["ordliste", "/ordliste"],
  ["serviceklager", "/kunnskap"],
];

const [folder, prefix] = process.argv.slice(2);
const site = await serve(folder, prefix);
const chrome = await browser();

/** Runs `ask(page, query)` in a fresh tab, and counts what it fetched. */
async function one(ask, query) {
  const context = await chrome.newContext();
  const page = await context.newPage();
  await page.goto(`${site.base}/404.html`, { waitUntil: "load" });
  let [bytes, requests] = [0, 0];
  const counted = [];
  page.on("response", (answer) => {
    requests += 1;
    counted.push(answer.request().sizes().then((sizes) => (bytes += sizes.responseBodySize), () => {}));
  });
  const addresses = await ask(page, query);
  await Promise.all(counted);
  await context.close();
  return { addresses, bytes, requests };
}

const ours = async (page, query) => {
  await page.goto(`${site.base}/sok/?q=${encodeURIComponent(query)}`, { waitUntil: "networkidle" });
  return page.$$eval(".hits li a", (links) => links.slice(0, 10).map((link) => link.href));
};
const theirs = (page, query) =>
  page.evaluate(
    async ([base, query]) => {
      const pagefind = await import(`${base}/pagefind/pagefind.js`);
      const { results } = await pagefind.search(query);
      return Promise.all(results.slice(0, 10).map(async (hit) => (await hit.data()).url));
    },
    [site.base, query],
  );

const sums = { klarside: [0, 0, 0], pagefind: [0, 0, 0] };
console.log("query: found, KB, requests (klarside · pagefind)");
for (const [query, wanted] of QUERIES) {
  const cells = [];
  for (const [name, ask] of [["klarside", ours], ["pagefind", theirs]]) {
    const { addresses, bytes, requests } = await one(ask, query);
    const found = addresses.some((address) => address.includes(wanted));
    sums[name][0] += Number(found);
    sums[name][1] += bytes;
    sums[name][2] += requests;
    cells.push(`${found ? "yes" : "no "} ${String(addresses.length).padStart(2)} hits ${(bytes / 1000).toFixed(0).padStart(4)} KB ${String(requests).padStart(2)}`);
  }
  console.log(`${query.padEnd(18)} ${cells.join("  ·  ")}`);
}
for (const [name, [found, bytes, requests]] of Object.entries(sums)) {
  const each = (sum, digits) => (sum / QUERIES.length).toFixed(digits);
  console.log(`${name}: ${found} of ${QUERIES.length} found, ${each(bytes / 1000, 0)} KB and ${each(requests, 1)} requests a query`);
}
await chrome.close();
site.close();
