// What every check shares: the built site served as it will be on its host, one browser, and one
// page of each kind.
//
// In: the folder of a built site. Out: addresses to open, and a way to open them.

import { createServer } from "node:http";
import { readFile, readdir } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { join, extname, relative, sep } from "node:path";
import { chromium } from "playwright-core";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".xml": "application/xml",
  ".ics": "text/calendar; charset=utf-8",
  ".woff2": "font/woff2",
  ".webp": "image/webp",
  ".txt": "text/plain; charset=utf-8",
};
const ALREADY_SMALL = [".woff2", ".webp", ".png", ".jpg", ".avif"];

/** Serves `folder` below `prefix`, compressed as any web host does. */
export async function serve(folder, prefix) {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://x").pathname);
    if (!path.startsWith(prefix + "/")) return response.writeHead(404).end();
    let file = path.slice(prefix.length);
    if (file.endsWith("/")) file += "index.html";
    let status = 200;
    let body = await readFile(join(folder, file)).catch(() => null);
    if (!body) {
      status = 404;
      file = "/404.html";
      body = await readFile(join(folder, file));
    }
    const kind = extname(file);
    const headers = { "content-type": TYPES[kind] ?? "application/octet-stream", "cache-control": "max-age=600" };
    if (!ALREADY_SMALL.includes(kind)) {
      headers["content-encoding"] = "gzip";
      body = gzipSync(body);
    }
    headers["content-length"] = body.length;
    response.writeHead(status, headers).end(body);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return { base: `http://127.0.0.1:${server.address().port}${prefix}`, close: () => server.close() };
}

export async function browser() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--font-render-hinting=none"],
  });
}

/** Every page of a built site: address, kind, language and size. */
export async function pages(folder) {
  const found = [];
  for (const file of await readdir(folder, { recursive: true })) {
    if (!file.endsWith(".html")) continue;
    const html = await readFile(join(folder, file), "utf8");
    const kind = /<body[^>]*class="kind-([a-z-]+)/.exec(html)?.[1];
    if (!kind) continue;
    const url = "/" + relative(folder, join(folder, file)).split(sep).join("/").replace(/index\.html$/, "");
    const lang = /<html[^>]*lang="([^"]+)"/.exec(html)?.[1] ?? "";
    found.push({ url, kind, lang, size: html.length, html });
  }
  return found.sort((a, b) => (a.url < b.url ? -1 : 1));
}

/** For each kind its longest page, and the longest in each other language; the kinds differ inside too. */
export function oneOfEachKind(all) {
  const chosen = new Map();
  const choose = (key, page) => {
    const known = chosen.get(key);
    if (!known || page.size > known.size) chosen.set(key, page);
  };
  for (const page of all) {
    choose(page.kind, page);
    if (page.lang !== "nb") choose(`${page.kind} ${page.lang}`, page);
    const state = ["Avlyst", "Flyttet", "Planlagt"].find((word) => page.html.includes(`>${word}<`));
    if (page.kind === "meeting" && state) choose(`meeting ${state}`, page);
  }
  return [...new Set(chosen.values())].sort((a, b) => (a.url < b.url ? -1 : 1));
}

export const MODES = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  forced: { colorScheme: "light", forcedColors: "active" },
};
export const WIDTHS = [320, 768, 1280];

/** Runs `check(page, {url, …})` on each page in one tab of a context with the given options. */
export async function eachPage(chrome, base, chosen, options, check) {
  const context = await chrome.newContext({ reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  for (const one of chosen) {
    await page.goto(base + one.url, { waitUntil: "load" });
    await page.evaluate(() => document.fonts.ready);
    await check(page, one);
  }
  await context.close();
}

/** What failed, told in one line each; the exit code says whether anything did. */
export class Faults {
  count = 0;
  add(where, what) {
    this.count += 1;
    if (this.count <= 60) console.log(`${where}: ${what}`);
  }
  end(checked) {
    console.log(`${checked}; ${this.count} faults`);
    return this.count === 0 ? 0 : 1;
  }
}
