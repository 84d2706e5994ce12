#!/usr/bin/env bash
# Whether readers that are not ours accept what goes out beside the pages: calendars, feeds, the sitemap,
# Popolo, tables and JSON-LD. Needs Python and npm, and fetches their packages; about a minute.
source "$(dirname "${BASH_SOURCE[0]}")/prelude.sh"
"$klarside" build --root "$root" --out "$work/site" --quiet
python3 -m venv "$work/python"
"$work/python/bin/pip" install --quiet everypolitician-popolo==0.0.11 feedparser icalendar ics lxml pyld sitemap-verify==0.1.1
npm install --silent --prefix "$work/npm" schema-dts typescript
"$work/python/bin/python" "$root/benches/exports.py" "$work/site" "$work/npm/jsonld.ts"
cd "$work/npm"
npx tsc --noEmit --strict --skipLibCheck --module nodenext --moduleResolution nodenext jsonld.ts
echo "schema.org: all accepted"
