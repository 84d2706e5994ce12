#!/usr/bin/env python3
"""Make a synthetic site of N pages in klarside's layout, and the same site for Hugo.

    python3 benches/generate.py FOLDER PAGES [--seed N]

FOLDER/klarside holds content/ and site.toml; FOLDER/hugo holds content/, layouts/ and hugo.toml.
Ten pages a council: the council, its mandate, eight minutes; about 400 words each, with headings, a
list, a table, an image and links. The same seed gives the same bytes.
"""

import argparse
import random
import shutil
from datetime import date, timedelta
from pathlib import Path

WORDS = """utvalget brukere møte brev hjelp jobb råd svar kontor tjeneste nav sak frist leder tekst side tid
språk telefon spørsmål erfaring ungdom arbeid penger støtte plan mål tiltak vei dag uke år gruppe rom dør
skilt skjema nett innlogging kopi ordning rett plikt ansatt veileder samtale besøk tolk teleslynge pause
rapport tall tabell del bilde liste lenke bok avis nyhet kurs opplæring metode prøve""".split()
VERBS = "ser vil kan får gir sier spør tar leser skriver hjelper møter bruker trenger ønsker finner".split()
IMAGE = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="320" height="160" viewBox="0 0 320 160">'
    '<rect width="320" height="160" fill="#e6f0ff"/><circle cx="160" cy="80" r="40" fill="#0067c5"/></svg>\n'
)


def sentence(rng):
    first, *others = rng.sample(WORDS, rng.randint(5, 11))
    rest = " ".join(others)
    return f"{first.capitalize()} {rng.choice(VERBS)} {rest}."


def paragraph(rng):
    return " ".join(sentence(rng) for _ in range(3))


def body(rng, council, title):
    """About 400 words of Markdown."""
    parts = []
    for number in range(1, 6):
        parts.append(f"## {title} del {number}")
        parts.append(paragraph(rng))
        parts.append(paragraph(rng))
        if number == 2:
            parts.append("\n".join(f"- {sentence(rng)}" for _ in range(4)))
        if number == 3:
            rows = "\n".join(f"| {rng.choice(WORDS)} | {rng.randint(10, 90)} |" for _ in range(4))
            parts.append(f"Tabell: Tall om {rng.choice(WORDS)}")
            parts.append(f"| Tema | Antall |\n|---|---|\n{rows}")
        if number == 4:
            parts.append("![En blå sirkel på lys bunn](/bilder/sirkel.svg)")
            parts.append(f"Se også [utvalget {council}](/utvalg/{council}/) og [alle utvalg](/utvalg/).")
    return "\n\n".join(parts) + "\n"


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def councils(count, seed):
    """Yields for each council its id and its ten pages: path below content/, front matter, body."""
    for index in range(count):
        rng = random.Random(seed * 1_000_003 + index)
        council = f"utvalg-{index:05}"
        pages = [("index", {"oppdatert": "2026-01-15"}, body(rng, council, "Om utvalget"))]
        pages.append((
            "mandat/2026",
            {
                "utvalg": council,
                "versjon": '"2026"',
                "gjelder": "{fra: 2026-01-01}",
                "revideres_innen": "2029-01-01",
                "kort_fortalt": "Mandatet sier hva utvalget gjør.",
                "formål": "[Gi råd til Nav]",
                "roller": "[{rolle: leder, oppgaver: [Leder møtene]}]",
                "forventninger": "{til_nav: [Svare i tide], til_utvalget: [Møte forberedt]}",
                "handlingsrom": "{kan: [Gi råd], kan_ikke: [Behandle enkeltsaker]}",
            },
            body(rng, council, "Mandatet"),
        ))
        day = date(2025, 1, 9) + timedelta(days=index % 5)
        for number in range(8):
            held = day + timedelta(days=42 * number)
            front = {
                "dato": held.isoformat(),
                "start": '"10:00"',
                "slutt": '"14:00"',
                "status": "avholdt",
                "deltakelse": "begge",
                "kort_fortalt": "Vi snakket om brev fra Nav.",
                "referat": f"{{status: godkjent, publisert: {(held + timedelta(days=7)).isoformat()}}}",
            }
            pages.append((f"moter/{held.isoformat()}", front, body(rng, council, "Møtet")))
        yield council, pages


def klarside(folder, count, seed):
    root = folder / "klarside"
    write(root / "site.toml", '[site]\nname = "Brukerutvalg"\nbase_url = "https://example.invalid"\ntoday = "2026-01-20"\nsearch = false\nopen_data = false\n')  # Hugo's site has neither
    content = root / "content"
    write(content / "bilder/sirkel.svg", IMAGE)
    write(content / "index.md", "---\ntittel: Brukerutvalg\nkort_fortalt: Finn utvalget ditt.\noppdatert: 2026-01-15\n---\n\nSe [alle utvalg](/utvalg/).\n")
    write(
        content / "register/kontakter.yaml",
        "kontakter:\n  - {funksjon: Sekretariatet, epost: sekretariatet@example.invalid}\n",
    )
    for council, pages in councils(count, seed):
        base = content / "utvalg" / council
        write(
            base / "utvalg.yaml",
            f"id: {council}\nnavn: Brukerutvalget {council}\ntype: lokalt\noverordnet: ingen\n"
            "overordnet_begrunnelse: Dette er en måling.\ndekker: {samarbeid: nei}\n"
            "kort_fortalt: Utvalget gir råd til Nav.\n"
            "kontakt: {funksjon: Sekretariatet, epost: sekretariatet@example.invalid}\n"
            "rådgir: Lederen for kontoret\n",
        )
        for path, front, text in pages:
            head = "\n".join(f"{key}: {value}" for key, value in front.items())
            write(base / f"{path}.md", f"---\n{head}\n---\n\n{text}")


def hugo(folder, count, seed):
    root = folder / "hugo"
    write(root / "hugo.toml", 'baseURL = "https://example.invalid/"\nlanguageCode = "nb"\ntitle = "Brukerutvalg"\n'
          'disableKinds = ["taxonomy", "term", "RSS"]\n[markup.goldmark.renderer]\nunsafe = true\n')
    shutil.copytree(Path(__file__).parent / "hugo", root, dirs_exist_ok=True)
    write(root / "static/bilder/sirkel.svg", IMAGE)
    for council, pages in councils(count, seed):
        base = root / "content" / "utvalg" / council
        for path, front, text in pages:
            title = f"Brukerutvalget {council}" if path == "index" else f"{path.split('/')[-1]}, {council}"
            name = "_index" if path == "index" else path
            summary = front.get("kort_fortalt", "Utvalget gir råd til Nav.")
            write(base / f"{name}.md", f'---\ntitle: "{title}"\nsummary: "{summary}"\ndate: 2026-01-15\n---\n\n{text}')


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("pages", type=int)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", choices=["klarside", "hugo"])
    args = parser.parse_args()
    count = max(args.pages // 10, 1)
    for name, make in [("klarside", klarside), ("hugo", hugo)]:
        if args.only in (None, name):
            shutil.rmtree(args.folder / name, ignore_errors=True)
            make(args.folder, count, args.seed)


if __name__ == "__main__":
    main()
