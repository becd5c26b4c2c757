#!/usr/bin/env bash
# tools/bench mining [SIZES] [--peer] [--planted [BACKGROUND]]
#   SIZES      time and memory of mine topics, events and repeats over growing loads made from corpus/tickets.jsonl with
#              invented places (default 10000 30000 100000; add 300000 1000000 for the whole curve). Seed 1.
#   --peer     scikit-learn's TF-IDF with k-means and DBSCAN beside mine topics on 20,000 of them: time, memory, and how the
#              groups agree with the matters that the load was made of.
#   --planted  bursts, repeats and events of known strength planted in a background: detection and alarms beside a plain count
#              threshold. BACKGROUND is a file of JSON lines with id, date and text; the corpus's texts when left out.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../lib.sh"
peer=0 planted=0 background="" sizes=()
while [ $# -gt 0 ]; do
  case $1 in
    --peer) peer=1 ;;
    --planted) planted=1; if [ $# -gt 1 ] && [ -f "$2" ]; then background=$2; shift; fi ;;
    *[!0-9]*) fail "usage: tools/bench mining [SIZES] [--peer] [--planted [BACKGROUND]]; '$1' is neither." ;;
    *) sizes+=("$1") ;;
  esac
  shift
done
[ ${#sizes[@]} -gt 0 ] || [ $peer = 1 ] || [ $planted = 1 ] || sizes=(10000 30000 100000)
apt_install python3 time || fail "python3 and time are needed."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$ROOT/tools/textmining" --version >/dev/null

timed() { # name size command…: one row of the table
  local name=$1 size=$2; shift 2
  /usr/bin/time -f '%e %M' -o "$folder/time" "$@" >"$folder/groups.json"
  awk -v name="$name" -v size="$size" '{ printf "| %s | %d | %.1f | %.0f | %.0f |\n", name, size, $1, size / $1, $2 / 1024 }' "$folder/time"
}

if [ ${#sizes[@]} -gt 0 ] || [ $peer = 1 ]; then
echo "| what | tickets | seconds | tickets/s | MiB |"
echo "|---|--:|--:|--:|--:|"
fi
for size in ${sizes[@]+"${sizes[@]}"}; do
  python3 "$ROOT/tools/benchmarks/mining_load.py" "$ROOT/corpus/tickets.jsonl" "$size" 1 >"$folder/load.jsonl"
  timed "mine topics" "$size" "$ROOT/tools/textmining" mine topics "$folder/load.jsonl" --json
  timed "mine events" "$size" "$ROOT/tools/textmining" mine events "$folder/load.jsonl" --json
  timed "mine repeats" "$size" "$ROOT/tools/textmining" mine repeats "$folder/load.jsonl" --json
done
if [ $peer = 1 ]; then
  apt_install python3-sklearn || fail "Debian's python3-sklearn is needed for the comparison."
  python3 "$ROOT/tools/benchmarks/mining_load.py" "$ROOT/corpus/tickets.jsonl" 20000 1 >"$folder/load.jsonl"
  quality() { python3 "$ROOT/tools/benchmarks/mining_quality.py" "$folder/load.jsonl" "$folder/groups.json" | awk -v name="$1" '{ printf "| %s | %s | %s |\n", name, $1, $2 }' >>"$folder/quality"; }
  timed "mine topics" 20000 "$ROOT/tools/textmining" mine topics "$folder/load.jsonl" --json --top 100000
  quality "mine topics"
  for method in kmeans dbscan; do
    timed "scikit-learn TF-IDF + $method" 20000 /usr/bin/python3 "$ROOT/tools/benchmarks/mining_peer.py" "$folder/load.jsonl" $method
    quality "scikit-learn TF-IDF + $method"
  done
  printf '\nAgreement with the matters that the load was made of, over pairs of tickets; a tenth of the tickets is of a matter:\n\n| what | precision | recall |\n|---|--:|--:|\n'
  cat "$folder/quality"
fi
if [ $planted = 1 ]; then
  python3 "$ROOT/tools/benchmarks/mining_planted.py" "$ROOT/tools/textmining" "$ROOT/corpus/tickets.jsonl" "$background"
fi
