#!/usr/bin/env bash
# tools/bench mining [SIZES] [--peer]: time and memory of mine topics and mine events over growing loads made from
# corpus/tickets.jsonl with invented places (default 10000 30000 100000), and with --peer scikit-learn's TF-IDF with k-means
# and DBSCAN on 20,000 of them. Seed 1.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../lib.sh"
peer=0 sizes=()
for word in "$@"; do
  if [ "$word" = --peer ]; then peer=1; else sizes+=("$word"); fi
done
[ ${#sizes[@]} -gt 0 ] || sizes=(10000 30000 100000)
apt_install python3 time || fail "python3 and time are needed."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$ROOT/tools/textmining" --version >/dev/null

timed() { # name size command…: one row of the table
  local name=$1 size=$2; shift 2
  /usr/bin/time -f '%e %M' -o "$folder/time" "$@" >/dev/null
  awk -v name="$name" -v size="$size" '{ printf "| %s | %d | %.1f | %.0f | %.0f |\n", name, size, $1, size / $1, $2 / 1024 }' "$folder/time"
}

echo "| what | tickets | seconds | tickets/s | MiB |"
echo "|---|--:|--:|--:|--:|"
for size in "${sizes[@]}"; do
  python3 "$ROOT/tools/benchmarks/mining_load.py" "$ROOT/corpus/tickets.jsonl" "$size" 1 >"$folder/load.jsonl"
  timed "mine topics" "$size" "$ROOT/tools/textmining" mine topics "$folder/load.jsonl" --json
  timed "mine events" "$size" "$ROOT/tools/textmining" mine events "$folder/load.jsonl" --json
  timed "mine repeats" "$size" "$ROOT/tools/textmining" mine repeats "$folder/load.jsonl" --json
done
if [ $peer = 1 ]; then
  apt_install python3-sklearn || fail "Debian's python3-sklearn is needed for the comparison."
  python3 "$ROOT/tools/benchmarks/mining_load.py" "$ROOT/corpus/tickets.jsonl" 20000 1 >"$folder/load.jsonl"
  timed "mine topics" 20000 "$ROOT/tools/textmining" mine topics "$folder/load.jsonl" --json
  for method in kmeans dbscan; do
    timed "scikit-learn TF-IDF + $method" 20000 /usr/bin/python3 "$ROOT/tools/benchmarks/mining_peer.py" "$folder/load.jsonl" $method
  done
fi
