# What the scripts here begin with. Sourced; leaves $root, $klarside (built for release) and $work, a folder
# that is removed at the end.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cargo build --release --locked --manifest-path "$root/Cargo.toml"
target=$(cargo metadata --format-version 1 --no-deps --manifest-path "$root/Cargo.toml" \
  | python3 -c 'import json,sys; print(json.load(sys.stdin)["target_directory"])')
klarside="$target/release/klarside"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
