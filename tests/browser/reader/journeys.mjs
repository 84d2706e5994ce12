// What people come for, done with the keyboard alone, and told from the accessibility tree alone: what
// a screen reader has to say. Each journey is kept as a transcript in `transcripts/`; `UPDATE=1` writes
// them anew. A journey that does not meet what it came for is a fault, whatever its transcript says.

import { mkdir, readFile, writeFile } from "node:fs/promises";
import { Faults } from "./site.mjs";

const KEPT = new URL("../transcripts/", import.meta.url);
const MOST_STOPS = 120;

class Traveller {
  constructor(page, base) {
    Object.assign(this, { page, base, lines: [] });
  }

  say(line) {
    this.lines.push(line);
  }

  async open(url) {
    await this.page.goto(this.base + url);
    await this.arrived();
  }

  async arrived() {
    await this.page.waitForLoadState("load");
    this.say(`— side: «${await this.page.title()}»`);
  }

  /** The accessibility tree of the page, ignored nodes left out: role, name and what is below. */
  async tree() {
    const session = await this.page.context().newCDPSession(this.page);
    const { nodes } = await session.send("Accessibility.getFullAXTree");
    await session.detach();
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const read = (node) => {
      const below = (node.childIds ?? []).map((id) => byId.get(id)).filter(Boolean).flatMap(read);
      const role = node.role?.value;
      if (node.ignored || role === "InlineTextBox" || role === "none") return below;
      const properties = Object.fromEntries((node.properties ?? []).map(({ name, value }) => [name, value.value]));
      return [{ role, name: (node.name?.value ?? "").trim(), properties, below }];
    };
    return read(nodes[0])[0];
  }

  async focused() {
    const find = (node) => (node.properties.focused && node.role !== "RootWebArea" ? node : node.below.map(find).find(Boolean));
    return find(await this.tree());
  }

  /** Tab until something with this name has focus, as a person does who listens for it. */
  async tabTo(wanted) {
    for (let stop = 1; stop <= MOST_STOPS; stop += 1) {
      await this.page.keyboard.press("Tab");
      const name = await this.page.evaluate(() => {
        const el = document.activeElement;
        return el.labels?.[0]?.innerText ?? el.getAttribute("aria-label") ?? el.innerText ?? "";
      });
      if (!wanted.test(name.replace(/\s+/g, " "))) continue;
      const node = await this.focused();
      this.say(`tabulator × ${stop}: ${role(node)} «${node.name}»`);
      return;
    }
    throw new Error(`nothing called ${wanted} can be reached with the Tab key`);
  }

  /** A screen reader's key for the next heading, until one has this name; gives what stands below it. */
  async heading(wanted) {
    const flat = (node) => [node, ...node.below.flatMap(flat)];
    const all = flat(await this.tree());
    const at = all.findIndex((node) => node.role === "heading" && wanted.test(node.name));
    if (at < 0) throw new Error(`no heading called ${wanted}`);
    const level = all[at].properties.level;
    this.say(`overskrift ${level}: «${all[at].name}»`);
    const isEnd = (node) => node.role === "contentinfo" || (node.role === "heading" && node.properties.level <= level);
    const end = all.findIndex((node, i) => i > at && isEnd(node));
    const below = all.slice(at + 1, end < 0 ? undefined : end);
    const inHeading = new Set(flat(all[at]));
    return spoken(below.filter((node) => !inHeading.has(node)));
  }

  async read(heading, ...wanted) {
    const lines = await this.heading(heading);
    lines.forEach((line) => this.say(`  ${line}`));
    for (const one of wanted) if (!one.test(lines.join("\n"))) throw new Error(`below ${heading} nothing says ${one}`);
  }

  async press(key) {
    this.say(`tast: ${key}`);
    const before = this.page.url();
    await this.page.keyboard.press(key);
    await this.page.waitForURL((url) => url.href !== before, { timeout: 5000 });
    await this.arrived();
  }

  async status(wanted) {
    await this.page.waitForFunction(() => document.querySelector("main [role=status]")?.textContent);
    const text = await this.page.evaluate(() => document.querySelector("main [role=status]").innerText);
    this.say(`sagt uten at noe flytter seg: «${text}»`);
    if (!wanted.test(text)) throw new Error(`the status says «${text}»`);
  }
}

const ROLES = { link: "lenke", heading: "overskrift", button: "knapp", searchbox: "søkefelt", list: "liste", table: "tabell", region: "område" };
const role = (node) => ROLES[node.role] ?? node.role;

/** Lines as they are read out: running text together, links by themselves. */
function spoken(nodes) {
  const lines = [];
  let line = "";
  const end = () => {
    if (line.trim()) lines.push(line.trim().replace(/\s+/g, " "));
    line = "";
  };
  const inside = new Set();
  const flat = (node) => node.below.flatMap((child) => [child, ...flat(child)]);
  for (const node of nodes) {
    if (inside.has(node)) continue;
    if (node.role === "StaticText") line += ` ${node.name}`;
    else if (node.role === "link") {
      line += ` [lenke «${node.name}»]`;
      flat(node).forEach((child) => inside.add(child));
    } else if (node.role === "heading") {
      end();
      line = `overskrift ${node.properties.level}: «${node.name}»`;
      flat(node).forEach((child) => inside.add(child));
      end();
    } else if (["paragraph", "listitem", "term", "definition", "row", "table", "list", "DescriptionListTerm", "DescriptionListDetail"].includes(node.role)) {
      end();
      if (node.role === "listitem" || node.role === "DescriptionListDetail") line = "";
    }
  }
  end();
  return lines;
}

const COUNCIL = "/utvalg/innlandet/";

const JOURNEYS = {
  "finn-utvalget-mitt": async (me) => {
    await me.open("/");
    await me.tabTo(/Søk etter kommune/);
    await me.page.keyboard.type("Østre Toten");
    me.say("skriver: Østre Toten");
    await me.press("Enter");
    await me.status(/treff/);
    await me.tabTo(/Gjøvik og Toten/);
    await me.press("Enter");
    await me.heading(/Gjøvik og Toten/);
    await me.read(/^Kontakt/, /@/);
  },
  "finn-utvalget-mitt-uten-javascript": async (me) => {
    await me.open("/");
    await me.tabTo(/Gjøvik og Toten/);
    await me.press("Enter");
    await me.heading(/Gjøvik og Toten/);
  },
  "neste-mote": async (me) => {
    await me.open(COUNCIL);
    await me.read(/Neste møte/, /tirsdag 24\. november 2026/, /10\.00/, /Hamar/, /trinnfri/i, /teleslynge/);
  },
  "hva-kom-ut-av-brevene": async (me) => {
    await me.open("/");
    await me.tabTo(/^Saker$/);
    await me.press("Enter");
    await me.tabTo(/Brev som er lettere/);
    await me.press("Enter");
    await me.read(/Hva kom ut av saken/, /Nav følger rådet delvis/, /Begrunnelse/);
  },
  "meld-en-sak": async (me) => {
    await me.open(COUNCIL);
    await me.read(/Meld inn sak/, /sekretariat/, /Frist/);
    await me.tabTo(/sekretariat\.innlandet@/);
  },
  "hva-kan-jeg-vente-av-nav": async (me) => {
    await me.open("/sok/");
    await me.tabTo(/Hva leter du etter/);
    await me.page.keyboard.type("forventninger");
    me.say("skriver: forventninger");
    await me.press("Enter");
    await me.status(/treff/);
    await me.tabTo(/[Ff]orvent/);
    await me.press("Enter");
    await me.heading(/./);
  },
  "motene-i-kalenderen": async (me) => {
    await me.open(COUNCIL);
    await me.tabTo(/kalenderen/);
    const url = await me.page.evaluate(() => document.activeElement.href);
    const answer = await me.page.request.get(url);
    const calendar = await answer.text();
    const meetings = calendar.match(/^BEGIN:VEVENT/gm)?.length ?? 0;
    const type = answer.headers()["content-type"];
    if (!type.startsWith("text/calendar") || meetings < 4) throw new Error(`${url} is ${type} with ${meetings} meetings`);
    me.say(`åpner en kalender med ${meetings} møter`);
    me.say(`  ${/^SUMMARY:(.*)\r?$/m.exec(calendar)?.[1]}`);
  },
  "referatet-pa-papir": async (me) => {
    await me.open("/utvalg/sentralt/moter/2026-09-17/");
    await me.page.emulateMedia({ media: "print" });
    me.say("skriver ut");
    const menus = await me.page.evaluate(() =>
      [...document.querySelectorAll("nav, form, .skip")].filter((el) => el.checkVisibility()).map((el) => el.innerText),
    );
    if (menus.length) throw new Error(`on paper too: ${menus}`);
    await me.read(/^Møte/, /september 2026/);
  },
};

/** Searches that must find their page first, whatever the form of the word. */
const SEARCHES = [
  ["hjelpemiddel", /Hjelpemiddelsentral/],
  ["hjelpemidler", /[Hh]jelpemid/],
  ["sentral", /[Ss]entral/],
  ["karasjok", /Karasjok/],
  ["Kárášjohka", /Kárášjo|Karasjok/],
  ["gjovik", /Gjøvik|Mente du/],
  ["brev", /brev/i],
];

export async function journeys({ chrome, base }) {
  const faults = new Faults();
  await mkdir(KEPT, { recursive: true });
  for (const [name, travel] of Object.entries(JOURNEYS)) {
    const context = await chrome.newContext({
      viewport: { width: 1280, height: 800 },
      reducedMotion: "reduce",
      javaScriptEnabled: true,
    });
    const me = new Traveller(await context.newPage(), base);
    if (name.endsWith("uten-javascript")) await me.page.route("**/*.js", (route) => route.abort());
    try {
      await travel(me);
    } catch (error) {
      faults.add(name, error.message.split("\n")[0]);
      me.lines.slice(-8).forEach((line) => console.log(`    ${line}`));
    }
    await context.close();
    const file = new URL(`${name}.txt`, KEPT);
    const text = me.lines.join("\n") + "\n";
    const kept = await readFile(file, "utf8").catch(() => null);
    if (process.env.UPDATE) await writeFile(file, text);
    else if (kept !== text) {
      const [was, is] = [(kept ?? "").split("\n"), text.split("\n")];
      const at = is.findIndex((line, i) => line !== was[i]);
      faults.add(name, `is told otherwise than in transcripts/${name}.txt, line ${at + 1}: «${is[at]}», was «${was[at] ?? "nothing"}» (UPDATE=1 keeps the new)`);
    }
  }
  const context = await chrome.newContext({ viewport: { width: 390, height: 800 } });
  const page = await context.newPage();
  for (const [query, wanted] of SEARCHES) {
    await page.goto(`${base}/sok/?q=${encodeURIComponent(query)}`);
    await page.waitForFunction(() => document.querySelector("main [role=status]")?.textContent);
    const found = await page.evaluate(() => [
      document.querySelector("main [role=status]").innerText,
      ...[...document.querySelectorAll(".hits li a")].slice(0, 3).map((a) => a.innerText),
    ]);
    if (!found.some((text) => wanted.test(text))) faults.add(`search for «${query}»`, found.join(" / "));
  }
  await context.close();
  return faults.end(`journeys: ${Object.keys(JOURNEYS).length} journeys and ${SEARCHES.length} searches`);
}
