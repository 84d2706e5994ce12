// What a page costs over the wire, whether style comes in one request, and whether anything moves
// while the page loads.

import { eachPage, Faults } from "./site.mjs";

const MOST = 60 * 1024;

export async function weight({ chrome, base, chosen }) {
  const faults = new Faults();
  let heaviest = { total: 0 };
  for (const one of chosen) {
    const context = await chrome.newContext({ viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    await page.addInitScript(() => {
      window.moved = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) window.moved += entry.value;
      }).observe({ type: "layout-shift", buffered: true });
    });
    const got = [];
    page.on("requestfinished", (request) => got.push(request));
    await page.goto(base + one.url, { waitUntil: "load" });
    await page.evaluate(() => document.fonts.ready);
    const sizes = await Promise.all(
      got.map(async (request) => ({ kind: request.resourceType(), ...(await request.sizes()), url: request.url() })),
    );
    const counted = sizes.filter(({ kind }) => kind !== "image");
    const total = counted.reduce((sum, { responseBodySize, responseHeadersSize }) => sum + responseBodySize + responseHeadersSize, 0);
    if (total > MOST) faults.add(one.url, `${total} bytes: ${counted.map((c) => `${c.url.split("/").pop()} ${c.responseBodySize}`).join(", ")}`);
    const styles = sizes.filter(({ kind }) => kind === "stylesheet").length;
    if (styles > 1) faults.add(one.url, `${styles} requests for style`);
    const shift = await page.evaluate(() => window.moved);
    if (shift > 0.01) faults.add(one.url, `things move while the page loads: ${shift.toFixed(3)}`);
    if (total > heaviest.total) heaviest = { total, url: one.url };
    await context.close();
  }
  return faults.end(`weight: ${chosen.length} pages, the heaviest ${heaviest.total} bytes (${heaviest.url})`);
}
