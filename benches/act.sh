#!/usr/bin/env bash
# The table of ACT rules by the mapping our rules declare, false positives counted.
#
#   benches/act.sh                 needs the examples in ../shared/act
set -euo pipefail
cd "$(dirname "$0")/.."
cargo test --quiet --locked --test act -- --nocapture
