#!/usr/bin/env bash
# Our search index beside pagefind's, over the same sites: the real one and a generated one.
#
#   benches/search.sh [PAGES]          default: 10000
#
# Prints the time each takes and the size of each index; for the real site also what a query costs and
# whether it finds its page, in Chromium. Needs npm and chromium; pagefind comes from npm.
source "$(dirname "$0")/prelude.sh"
count=${1:-10000}

seconds() { # processor time and wall time of a command
  python3 - "$@" <<'PY'
import resource, subprocess, sys, time
begun = time.time()
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, check=True)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(f"{used.ru_utime + used.ru_stime:.2f} s CPU, {time.time() - begun:.2f} s wall, {used.ru_maxrss // 1024} MiB")
PY
}
size() { du -sb "$1" | awk '{ printf "%.2f MB", $1 / 1e6 }'; echo ", $(find "$1" -type f | wc -l) files"; }

(cd "$root/tests/browser" && npm ci --ignore-scripts --no-audit --no-fund --silent)
(cd "$work" && npm init -y >/dev/null && npm install --no-audit --no-fund --silent pagefind@1.4.0)
pagefind="$work/node_modules/.bin/pagefind"

compare() { # the root of a site, and where its pages go
  echo "klarside without search: $(seconds "$klarside" --root "$1" build --out "$2" --quiet)"
  sed -i '/^search = false$/d' "$1/site.toml"
  rm -rf "$2"
  echo "klarside with search:    $(seconds "$klarside" --root "$1" build --out "$2" --quiet)"
  echo "pagefind on top of that: $(seconds "$pagefind" --site "$2")"
  echo "index of klarside: $(size "$2/sok")"
  echo "index of pagefind: $(size "$2/pagefind")"
}

echo "== $count generated pages"
python3 "$root/benches/generate.py" "$work/made" "$count" >/dev/null
compare "$work/made/klarside" "$work/made/public"

echo "== the real site"
mkdir "$work/real"
cp -r "$root/content" "$root/themes" "$root/site.toml" "$work/real/"
sed -i 's/^\[site\]$/[site]\nsearch = false/' "$work/real/site.toml"
compare "$work/real" "$work/public"
node "$root/benches/search.mjs" "$work/public" /brukerutvalg
