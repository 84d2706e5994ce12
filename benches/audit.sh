#!/usr/bin/env bash
# How fast `klarside audit` is, and how much memory it takes.
#
#   benches/audit.sh [PAGES]          default: 10000 pages of about 8 KB
#
# Then one page of 5 MB, and pages made to be slow at two sizes: time must not grow faster than size.
# RAYON_NUM_THREADS=1 measures one core. Needs python3.
source "$(dirname "$0")/prelude.sh"
pages=${1:-10000}
make() { python3 "$root/benches/audit.py" "$@"; }

measure() { # NAME FOLDER: audits the folder and prints pages/s, MB/s, time and peak memory
  python3 - "$klarside" "$@" <<'PY'
import os, resource, subprocess, sys, time
from pathlib import Path
klarside, name, folder = sys.argv[1:]
files = list(Path(folder).rglob("*.html"))
size = sum(f.stat().st_size for f in files)
start = time.monotonic()
run = subprocess.run([klarside, "audit", folder, "--format", "json"], stdout=subprocess.DEVNULL)
wall = time.monotonic() - start
use = resource.getrusage(resource.RUSAGE_CHILDREN)
cpu = use.ru_utime + use.ru_stime
assert run.returncode in (0, 1), f"{name}: klarside ended with {run.returncode}"
print(f"{name:24} {len(files):6} pages {size / 1e6:7.1f} MB  wall {wall:6.2f} s  CPU {cpu:6.2f} s  "
      f"{len(files) / wall:8.0f} pages/s {size / 1e6 / wall:6.1f} MB/s  {cpu / len(files) * 1000:8.3f} ms CPU a page  "
      f"peak {use.ru_maxrss / 1024:4.0f} MiB")
PY
}

style="$root/themes/nav/static/style.css"
make site "$work/site" "$pages" "$style" && measure "site" "$work/site"
make big "$work/big" "$style" && measure "5 MB" "$work/big"
for kind in nested formatting attribute rules has labels tables ids links layers owns names fieldsets; do
  for size in 50000 100000; do
    make hostile "$work/$kind-$size" "$kind" "$size" && measure "$kind $size" "$work/$kind-$size"
  done
done
