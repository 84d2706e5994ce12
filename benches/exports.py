#!/usr/bin/env python3
"""Reads every export of a built site with libraries that are not ours; says what they do not accept.

    python exports.py SITE JSONLD.ts

Calendars: icalendar and ics. Feeds: feedparser. Sitemap: the schema of sitemaps.org. Popolo: the reader
of EveryPolitician. JSON and CSV: Python's own. JSON-LD is read as RDF by pyld, and written out as
TypeScript for `tsc`, which holds it against schema-dts, the types of schema.org.
"""

import csv
import json
import re
import sys
import warnings
from pathlib import Path

import feedparser
import icalendar
import ics
import sitemap_verify
from lxml import etree
from popolo_data.importer import Popolo
from pyld import jsonld

warnings.filterwarnings("ignore")
site, typescript = Path(sys.argv[1]), Path(sys.argv[2])
refused = []
counted = {}


def refuse(path, why):
    refused.append(f"{path.relative_to(site)}: {why}")


def each(kind, pattern):
    paths = sorted(site.glob(pattern))
    counted[kind] = len(paths)
    if not paths:
        refused.append(f"{kind}: there is none")
    return paths


for path in each("calendars", "**/*.ics"):
    text = path.read_bytes().decode()
    for part in icalendar.Calendar.from_ical(text).walk():
        for error in part.errors:
            refuse(path, error)
        if part.name == "VEVENT":
            for name in {"UID", "DTSTAMP", "DTSTART", "SUMMARY"} - set(part):
                refuse(path, f"no {name}")
    try:
        ics.Calendar(text)
    except Exception as error:  # whatever it says
        refuse(path, error)

for path in each("feeds", "**/atom.xml"):
    feed = feedparser.parse(path.read_bytes())
    if feed.bozo or feed.version != "atom10":
        refuse(path, feed.get("bozo_exception", feed.version))
    ids = [entry.id for entry in feed.entries]
    if len(ids) != len(set(ids)):
        refuse(path, "two entries with one id")
    for entry in feed.entries:
        if not entry.get("updated_parsed") or not entry.get("title") or not entry.get("link"):
            refuse(path, f"{entry.id}: no date, title or link")

schema = Path(sitemap_verify.__file__).parent / "schemas/sitemap.xsd"
schema = etree.XMLSchema(etree.parse(schema))
for path in each("sitemaps", "sitemap.xml"):
    if not schema.validate(etree.parse(path)):
        refuse(path, schema.error_log.last_error)

for path in each("popolo", "data/popolo.json"):
    popolo = Popolo(json.loads(path.read_text()))
    organisations = {it.id for it in popolo.organizations}
    for membership in popolo.memberships:
        if membership.organization_id not in organisations:
            refuse(path, f"a seat in {membership.organization_id}, which is not there")
    for membership in popolo.memberships:
        membership.start_date, membership.end_date  # read as dates

for path in each("tables", "data/*.csv"):
    rows = list(csv.reader(path.read_text(encoding="utf-8-sig").splitlines(), delimiter=";", strict=True))
    if any(len(row) != len(rows[0]) for row in rows):
        refuse(path, "rows of different lengths")

for path in each("JSON", "data/*.json"):
    json.loads(path.read_text())

context = {"@vocab": "https://schema.org/", "id": "@id", "type": "@type"}
blocks = []
for path in each("pages", "**/*.html"):
    for text in re.findall(r'<script type="?application/ld\+json"?>(.*?)</script>', path.read_text(), re.S):
        block = json.loads(text)
        local = json.loads(text)
        local["@context"] = context
        if not jsonld.to_rdf(local)["@default"]:
            refuse(path, "JSON-LD that says nothing")
        blocks.append(block)
counted["JSON-LD"] = len(blocks)
lines = ['import type { Graph } from "schema-dts";']
lines += [f"export const b{i}: Graph = {json.dumps(block)};" for i, block in enumerate(blocks)]
typescript.write_text("\n".join(lines))

print(", ".join(f"{number} {kind}" for kind, number in counted.items()))
print("\n".join(refused) or "all accepted")
sys.exit(bool(refused))
