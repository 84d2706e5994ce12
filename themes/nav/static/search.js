// The search page. It reads the index that is built with the site: `ord.json` once, then only the
// files that the words lead to. Without this file the page is a list from A to Å.
"use strict";
(() => {
  const home = new URL("../sok/", document.currentScript.src);
  const root = new URL("../", home);
  const form = document.querySelector("form.search");
  const input = form.elements.q;
  const section = document.querySelector(".hits");
  const status = document.querySelector("main [role=status]");
  const list = section.querySelector("ol");
  const page = 20;
  const files = new Map();
  const say = form.dataset;

  const read = (name) => {
    if (!files.has(name)) {
      const got = fetch(new URL(name, home)).then((answer) => (answer.ok ? answer.json() : Promise.reject(name)));
      got.catch(() => files.delete(name));
      files.set(name, got);
    }
    return files.get(name);
  };
  const overview = () => read("ord.json").then((all) => (all.list ??= all.words.split(" "), all));

  // As the index folds its words.
  const marks = { ä: "æ", ö: "ø", đ: "d", ŋ: "n", ŧ: "t" };
  const fold = (text) =>
    [...text.toLowerCase().normalize("NFC")].map((c) => marks[c] ?? ("æøå".includes(c) ? c : c.normalize("NFD")[0])).join("");

  // A word without its ending, and the forms it takes inside others and in the other written norm.
  const endings = /(ene|ane|enes|anes|ens|ets|ers|en|et|er|ar|ene|a|e|s)$/;
  const stems = (word) => {
    const out = new Set([word]);
    const bare = word.length > 4 ? word.replace(endings, "") : word;
    if (bare.length > 3) out.add(bare);
    for (const form of [...out]) {
      out.add(form.replace(/([b-df-hj-np-tv-z])\1el$/, "$1l")); // middel → midler
      out.add(form.replace(/([b-df-hj-np-tv-z])l$/, "$1$1el")); // midler → middel
      out.add(form.replace(/utvalg/, "utval"));
      out.add(form.replace(/bruker/, "brukar"));
      out.add(form.replace(/brukar/, "bruker"));
      out.add(form.replace(/(l)ighet/, "$1egheit"));
      out.add(form.replace(/legheit/, "lighet"));
    }
    return [...out].filter((form) => form.length > 1);
  };

  // How well a word of the index fits one that was typed: itself, its stem, its beginning, a part.
  const fits = (word, typed, forms) => {
    if (word === typed) return 10;
    let best = 0;
    for (const form of forms) {
      const at = word.indexOf(form);
      if (at < 0) continue;
      const rest = word.length - form.length;
      if (at === 0) best = Math.max(best, rest < 4 ? 8 : 5);
      else if (form.length > 3 && at > 1) best = Math.max(best, 3);
    }
    return best;
  };

  // Two slips at most: for «mente du».
  const distance = (a, b) => {
    if (Math.abs(a.length - b.length) > 2) return 3;
    let row = [...Array(b.length + 1).keys()];
    for (let i = 1; i <= a.length; i += 1) {
      const next = [i];
      for (let j = 1; j <= b.length; j += 1) {
        next[j] = Math.min(next[j - 1] + 1, row[j] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      }
      row = next;
    }
    return row[b.length];
  };

  // Small words («fra») are not the beginning of another, unless they are still being written.
  const lookUp = async (typed, isLast) => {
    const { list: words, firsts } = await overview();
    const least = typed.length < 4 && !isLast ? 10 : 1;
    const forms = stems(typed);
    const wanted = [];
    words.forEach((word, i) => {
      const fit = fits(word, typed, forms);
      if (fit >= least) wanted.push([i, fit]);
    });
    wanted.sort((a, b) => b[1] - a[1]);
    const pages = new Map();
    await Promise.all(
      wanted.slice(0, 60).map(async ([i, fit]) => {
        const file = firsts.findLastIndex((first) => first <= i);
        const hits = (await read(`treff/${file}.json`))[i - firsts[file]];
        for (let at = 0; at < hits.length; at += 2) {
          const score = fit * hits[at + 1];
          if (score > (pages.get(hits[at]) ?? 0)) pages.set(hits[at], score);
        }
      }),
    );
    return pages;
  };

  const search = async (query) => {
    const all = fold(query).split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 1);
    const { list: words } = await overview();
    const found = await Promise.all(all.map((word, i) => lookUp(word, i === all.length - 1)));
    // Words that are nowhere («og», «hos») do not spoil the others; those that are, must all be there.
    const each = found.filter((pages) => pages.size);
    // A word on few pages says more than one on nearly all («Nav»).
    const total = (at) => each.reduce((sum, pages) => sum + pages.get(at) / Math.sqrt(pages.size), 0);
    const scores = [...(each[0]?.keys() ?? [])]
      .filter((at) => each.every((pages) => pages.has(at)))
      .map((at) => [at, total(at)])
      .sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    let near = null;
    if (!scores.length && all[0]?.length > 3) {
      const close = words.map((word) => [distance(word, all[0]), word]).sort((a, b) => a[0] - b[0])[0];
      if (close && close[0] < 3) near = close[1];
    }
    return { hits: scores.map(([at]) => at), near };
  };

  const titles = async (numbers) => {
    const { per_file: each } = await overview();
    return Promise.all(numbers.map(async (at) => (await read(`sider/${Math.floor(at / each)}.json`))[at % each]));
  };

  const show = async (hits, from) => {
    for (const [url, title, , lang, short] of await titles(hits.slice(from, from + page))) {
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = new URL(url.slice(1), root);
      link.textContent = title;
      if (lang !== document.documentElement.lang) item.lang = lang;
      item.append(link);
      if (short) {
        const text = document.createElement("span");
        text.className = "row-more";
        text.textContent = short;
        item.append(" ", text);
      }
      list.append(item);
    }
    section.querySelector("button")?.remove();
    if (from + page >= hits.length) return;
    const more = document.createElement("button");
    more.type = "button";
    more.textContent = say.more;
    more.addEventListener("click", async () => {
      const before = list.children.length;
      await show(hits, from + page);
      list.children[before]?.querySelector("a").focus();
    });
    section.append(more);
  };

  let latest = 0;
  const run = async (query) => {
    latest += 1;
    const mine = latest;
    if (!query.trim()) {
      section.hidden = true;
      status.textContent = "";
      return;
    }
    try {
      const { hits, near } = await search(query);
      if (mine !== latest) return;
      // Nothing fits, but another word is close: what that one gives is most likely what is meant.
      const shown = near ? (await search(near)).hits : hits;
      if (mine !== latest) return;
      list.replaceChildren();
      await show(shown, 0);
      section.hidden = !shown.length;
      const words = hits.length === 0 ? say.none : hits.length === 1 ? say.one : say.many;
      status.textContent = words.replace("{q}", query).replace("{n}", hits.length);
      if (near) {
        const link = document.createElement("a");
        link.href = `?q=${encodeURIComponent(near)}`;
        link.textContent = near;
        status.append(` ${say.near} `, link);
      }
    } catch {
      section.hidden = false;
      list.replaceChildren();
      status.textContent = say.failed;
    }
  };

  const asked = () => new URLSearchParams(location.search).get("q") ?? "";
  let waiting;
  input.addEventListener("input", () => {
    clearTimeout(waiting);
    // Long enough that a screen reader is not interrupted at each letter.
    waiting = setTimeout(() => run(input.value), 500);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    history.pushState(null, "", `?q=${encodeURIComponent(input.value)}`);
    run(input.value);
  });
  addEventListener("popstate", () => run((input.value = asked())));
  input.value = asked();
  run(input.value);
})();
