// What Chromium computes for every element of the pages it is told of: style, role, name, and whether
// assistive technology meets it. `tests/agreement.rs` starts this and compares.
//
//   node agreement.mjs CHROMIUM ROOT PREFIX MODE… < PATHS
//
// The folder ROOT is served at PREFIX; PATHS are addresses below it, one a line; MODE is light, dark or
// forced. Prints one JSON array a line, for each mode and in it for each page: an object for each
// element in the order of the document. Needs no packages: the devtools protocol is spoken over the
// pipe that Chromium opens.
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';

const [chromium, root, prefix, ...modes] = process.argv.slice(2);
const paths = readFileSync(0, 'utf8').split('\n').filter(Boolean);

const types = { '.html': 'text/html', '.css': 'text/css', '.svg': 'image/svg+xml' };
const server = createServer((request, response) => {
  let path = decodeURIComponent(new URL(request.url, 'http://x').pathname);
  if (path.startsWith(prefix)) path = path.slice(prefix.length);
  if (path.endsWith('/')) path += 'index.html';
  try {
    const bytes = readFileSync(join(root, normalize(path)));
    response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' });
    response.end(bytes);
  } catch {
    response.writeHead(404);
    response.end();
  }
});
await new Promise(done => server.listen(0, '127.0.0.1', done));
const origin = `http://127.0.0.1:${server.address().port}`;

const profile = mkdtempSync(join(tmpdir(), 'chromium-'));
const browser = spawn(chromium, [
  '--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run', '--remote-debugging-pipe',
  // A mouse, as on most desks; there is none where browsers run unseen.
  '--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4',
  '--enable-blink-features=ComputedAccessibilityInfo', '--lang=en', `--user-data-dir=${profile}`,
], { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
const ended = new Promise(done => browser.once('exit', done));

let last = 0;
const waiting = new Map();
const events = new Map();
let pending = [];
browser.stdio[4].on('data', chunk => {
  pending.push(chunk);
  if (!chunk.includes(0)) return;
  let bytes = Buffer.concat(pending);
  for (let end = bytes.indexOf(0); end >= 0; end = bytes.indexOf(0)) {
    const message = JSON.parse(bytes.subarray(0, end));
    bytes = bytes.subarray(end + 1);
    const [kept, failed] = waiting.get(message.id) ?? [];
    waiting.delete(message.id);
    if (message.error) failed?.(new Error(message.error.message));
    else if (message.id) kept?.(message.result);
    else events.get(message.method)?.();
  }
  pending = bytes.length ? [bytes] : [];
});
const ask = (method, params = {}, sessionId = undefined) => new Promise((kept, failed) => {
  last += 1;
  waiting.set(last, [kept, failed]);
  browser.stdio[3].write(JSON.stringify({ id: last, method, params, sessionId }) + '\0');
});

// Runs in the page.
function looks() {
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
  return JSON.stringify([...document.querySelectorAll('*')].map(element => {
    const style = getComputedStyle(element);
    return {
      'tag': element.localName, 'color': bytes(style.color), 'background-color': bytes(style.backgroundColor),
      'font-size': parseFloat(style.fontSize), 'font-weight': +style.fontWeight, 'display': style.display,
      'visibility': style.visibility, 'opacity': +style.opacity,
      'line-height': style.lineHeight === 'normal' ? null : parseFloat(style.lineHeight),
      'role': element.computedRole, 'name': element.computedName,
    };
  }));
}

try {
  const { targetId } = await ask('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await ask('Target.attachToTarget', { targetId, flatten: true });
  const tell = (method, params) => ask(method, params, sessionId);
  await tell('Page.enable');
  await tell('DOM.enable');
  await tell('Accessibility.enable');
  await tell('Emulation.setDeviceMetricsOverride', { width: 1280, height: 800, deviceScaleFactor: 1, mobile: false });
  for (const [mode, path] of modes.flatMap(mode => paths.map(path => [mode, path]))) {
    await tell('Emulation.setEmulatedMedia', {
      features: [
        { name: 'prefers-color-scheme', value: mode === 'dark' ? 'dark' : 'light' },
        { name: 'forced-colors', value: mode === 'forced' ? 'active' : 'none' },
      ],
    });
    const loaded = new Promise(done => events.set('Page.loadEventFired', done));
    await tell('Page.navigate', { url: origin + prefix + path });
    await loaded;
    const { result } = await tell('Runtime.evaluate', { expression: `(${looks})()`, returnByValue: true });
    const rows = JSON.parse(result.value);
    // Roles and names do not change with colours.
    if (mode !== 'light') {
      console.log(JSON.stringify(rows));
      continue;
    }
    const { nodes } = await tell('Accessibility.getFullAXTree');
    const met = new Map(nodes.map(node => [node.backendDOMNodeId, node]));
    const { root: document } = await tell('DOM.getDocument', { depth: -1 });
    // The children of a node, without shadow trees and templates: the order of querySelectorAll.
    const open = [document];
    let at = 0;
    while (open.length) {
      const node = open.pop();
      if (node.nodeType === 1) {
        const exposed = met.get(node.backendNodeId);
        rows[at].met = Boolean(exposed && !exposed.ignored);
        at += 1;
      }
      open.push(...(node.children ?? []).toReversed());
    }
    console.log(JSON.stringify(rows));
  }
} finally {
  // Closed by the browser itself, so that its other processes end too.
  const late = setTimeout(() => browser.kill('SIGKILL'), 10_000);
  ask('Browser.close').catch(() => browser.kill('SIGKILL'));
  await ended;
  clearTimeout(late);
  server.close();
  try {
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  } catch (error) {
    // A process that still writes there says nothing about the pages.
    console.error(`the folder of the browser is left: ${error.message}`);
  }
}
