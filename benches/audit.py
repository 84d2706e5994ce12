#!/usr/bin/env python3
"""Make pages to audit.

    python3 benches/audit.py site FOLDER PAGES STYLESHEET    PAGES pages of about 8 KB each
    python3 benches/audit.py big FOLDER STYLESHEET           one page of 5 MB
    python3 benches/audit.py hostile FOLDER KIND SIZE        one page made to be slow

The same arguments give the same bytes.
"""

import random
import shutil
import sys
from pathlib import Path

WORDS = """utvalget brukere møte brev hjelp jobb råd svar kontor tjeneste sak frist leder tekst side tid språk
telefon spørsmål erfaring ungdom arbeid penger støtte plan mål tiltak vei dag uke år gruppe skjema rett plikt
veileder samtale besøk tolk pause rapport tall tabell bilde liste lenke avis kurs opplæring metode""".split()


def sentence(rng):
    words = [rng.choice(WORDS) for _ in range(rng.randint(6, 12))]
    return " ".join(words).capitalize() + "."


def section(rng, number, pages):
    link = rng.randrange(pages)
    rows = "".join(
        f'<tr><th scope="row">{rng.choice(WORDS).capitalize()} {row}</th><td>{rng.randint(1, 99)}</td></tr>'
        for row in range(3)
    )
    return f"""<section aria-labelledby="d{number}"><h2 id="d{number}">Del {number} om {rng.choice(WORDS)}</h2>
<p>{sentence(rng)} {sentence(rng)} <a href="/s{link}.html">Les om {rng.choice(WORDS)} på side {link}</a>. {sentence(rng)}</p>
<ul><li>{sentence(rng)}</li><li><strong>{sentence(rng)}</strong></li></ul>
<table><caption>Tall for del {number}</caption><tr><th scope="col">Hva</th><th scope="col">Tall</th></tr>{rows}</table>
<p class="note"><img src="/bilde.svg" alt="{sentence(rng)}" width="20" height="20"> {sentence(rng)}</p></section>
"""


def page(rng, number, pages, size):
    head = f"""<!doctype html>
<html lang="nb"><head><meta charset="utf-8"><title>Side {number} om utvalget – Eksempel</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="/style.css"></head>
<body><a class="skip" href="#innhold">Hopp til innhold</a><header><nav aria-label="Hovedmeny"><ul>
<li><a href="/s0.html">Forside</a></li><li><a href="/s1.html">Møter</a></li><li><a href="/s2.html">Saker</a></li></ul></nav></header>
<main id="innhold"><h1>Side {number} om utvalget</h1>
"""
    foot = '</main><footer><p>Telefon <a href="tel:55553333">55 55 33 33</a></p></footer></body></html>\n'
    parts, length, count = [head], len(head) + len(foot), 0
    while length < size:
        count += 1
        parts.append(section(rng, count, pages))
        length += len(parts[-1].encode())
    return "".join(parts) + foot


HOSTILE = {
    "nested": lambda n: "<div>" * n + "x",
    "formatting": lambda n: "<b><i><p>x" * (n // 3),
    "attribute": lambda n: f'<p title="{"x " * (n * 5)}" class="{"a " * (n * 5)}">x</p>',
    "rules": lambda n: "<style>"
    + "".join(f".c{i} > a:not(.d{i}) {{ color: #{i % 4096:03x} }}\n" for i in range(n // 2))
    + "</style>"
    + '<p class="c1"><a href="/">Les om møter</a></p>' * 100,
    "has": lambda n: "<style>"
    + "".join(f"div:has(> p:has(b:has(i.c{i}))) a {{ color: red }}\n" for i in range(50))
    + "</style>"
    + '<div><p><b><i class="c3">x</i></b></p><a href="/">Les om møter</a></div>' * (n // 100),
    "labels": lambda n: "".join(f'<label for="f{i}">F {i}</label><input id="f{i}" aria-labelledby="f{i} g{i}">' for i in range(n // 10)),
    "tables": lambda n: "<table>" + '<tr><th>a</th><td headers="a" rowspan="9" colspan="9">1</td></tr>' * (n // 20) + "</table>",
    "links": lambda n: "".join(f'<a href="/x{i}">Les om møter</a> ' for i in range(n // 10)),
    "layers": lambda n: "<style>" + "".join(f"@layer l{i} {{ p {{ top: {i}px }} }}" for i in range(n // 5)) + "</style><p>x</p>",
    "owns": lambda n: f'<div role="list" aria-owns="{" ".join(f"o{i}" for i in range(n // 10))}"></div>'
    + "".join(f'<div role="listitem" id="o{i}">x</div>' for i in range(n // 10)),
    "names": lambda n: f'<p id="t">{"<b>x</b> " * (n // 20)}</p>' + '<input aria-labelledby="t">' * (n // 20),
    "fieldsets": lambda n: '<fieldset disabled><legend>x</legend><input aria-label="x">' * (n // 10),
    "ids": lambda n: '<p id="a">x</p><a href="#a">Til a</a>' * (n // 10),
}


def main():
    kind, folder, *rest = sys.argv[1:]
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    rng = random.Random(7)
    if kind == "site":
        pages = int(rest[0])
        shutil.copy(rest[1], folder / "style.css")
        for number in range(pages):
            (folder / f"s{number}.html").write_text(page(rng, number, pages, 8_000))
        (folder / "bilde.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>')
    elif kind == "big":
        shutil.copy(rest[0], folder / "style.css")
        (folder / "s0.html").write_text(page(rng, 0, 1, 5_000_000))
    else:
        body = HOSTILE[rest[0]](int(rest[1]))
        text = f'<!doctype html><html lang="nb"><title>Prøve</title><main><h1>Prøve</h1>{body}</main></html>'
        (folder / "index.html").write_text(text)


if __name__ == "__main__":
    main()
