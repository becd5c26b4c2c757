#!/usr/bin/env bash
# tools/bench service [--minutes N] [--seconds N]: the HTTP service under wrk (Debian) on loopback. In one run: POST /v1/tags beside
# an empty Minimal-API endpoint with the same payloads, durable PUT on SQLite, NDJSON streams on one core and on all, and resident
# memory over N minutes of load (default 10; 0 leaves it out). Load generator and service share the machine's cores.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../lib.sh"
here="$ROOT/tools/benchmarks/service"
minutes=10 seconds=10
while [ $# -gt 0 ]; do
  case "$1" in
    --minutes) minutes=$2; shift 2 ;;
    --seconds) seconds=$2; shift 2 ;;
    *) fail "usage: tools/bench service [--minutes N] [--seconds N]" ;;
  esac
done
require_dotnet
apt_install wrk curl python3-minimal || fail "wrk, curl and python3 are needed."
build "$ROOT/src/TextMining.Service/TextMining.Service.csproj" || fail "The service did not build."
build "$here/EmptyEndpoint/EmptyEndpoint.csproj" || fail "The empty endpoint did not build."

work=$(mktemp -d)
pids=()
cleanup() { for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; wait "$pid" 2>/dev/null || true; done; rm -rf "$work"; }
trap cleanup EXIT
free_port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }

# start_service PORT DATABASE [taskset cores]: waits until it is ready; its process id is the last of pids.
start_service() {
  local prefix=()
  [ $# -lt 3 ] || prefix=(taskset -c "$3")
  ASPNETCORE_URLS="http://127.0.0.1:$1" TEXTMINING__STORAGE__PATH="$2" "${prefix[@]}" \
    dotnet "$ROOT/src/TextMining.Service/bin/Release/net10.0/TextMining.Service.dll" >"$work/service.log" 2>&1 &
  pids+=($!)
  for _ in $(seq 600); do curl -fs "http://127.0.0.1:$1/health/ready" >/dev/null && return 0; sleep 0.1; done
  cat "$work/service.log" >&2; fail "The service did not become ready."
}
stop_last() { kill "${pids[-1]}"; wait "${pids[-1]}" 2>/dev/null || true; unset 'pids[-1]'; }
rps() { awk '/Requests\/sec/ { print int($2) }' "$1"; }
median() { printf '%s\n' "$@" | sort -n | awk '{ a[NR] = $1 } END { print a[int((NR + 1) / 2)] }'; }
lines() { python3 "$here/lines.py" "$ROOT/corpus/tickets.jsonl" "$@"; }

lines 5000 "$work/lines" ""
export BENCH_LINES="$work/lines"
echo "machine: $(nproc) cores, $(awk -F': ' '/model name/ { print $2; exit }' /proc/cpuinfo), load before the start $(cut -d' ' -f1 /proc/loadavg)"

# 1. Against an endpoint that does nothing.
port=$(free_port) empty=$(free_port)
start_service "$port" "$work/a.db"

curl -fs -H 'Content-Type: application/json' -d @<(head -1 "$work/lines") "http://127.0.0.1:$port/v1/tags" >"$work/answer.json"
ASPNETCORE_URLS="http://127.0.0.1:$empty" dotnet "$here/EmptyEndpoint/bin/Release/net10.0/EmptyEndpoint.dll" "$work/answer.json" >/dev/null 2>&1 &
pids+=($!)
for _ in $(seq 100); do curl -s -o /dev/null "http://127.0.0.1:$empty/" && break; sleep 0.1; done
load() { wrk -t1 -c64 -d"${3:-$seconds}s" --latency -s "$here/$2.lua" "http://127.0.0.1:$1" >"$work/wrk.out"; }
# Long enough for the runtime to have compiled what is hot.
load "$port" tags 20; load "$empty" tags 8
service=${pids[-2]}
cpu() { awk '{ print $14 + $15 }' "/proc/$1/stat"; }
ours=() theirs=()
for _ in 1 2 3 4 5; do
  load "$empty" tags; theirs+=("$(rps "$work/wrk.out")")
  before=$(cpu "$service")
  load "$port" tags; ours+=("$(rps "$work/wrk.out")"); cp "$work/wrk.out" "$work/tags.out"
  spent=$(awk "BEGIN { print ($(cpu "$service") - $before) * 1000000 / $(getconf CLK_TCK) / $(awk '/requests in/ { print $1 }' "$work/wrk.out") }")
done
o=$(median "${ours[@]}") t=$(median "${theirs[@]}")
echo "POST /v1/tags, 64 connections, median of 5 × ${seconds} s: $o/s; empty endpoint $t/s; ratio $(awk "BEGIN { printf \"%.2f\", $o / $t }") (bar 0.60); p99 $(awk '/99%/ { print $2 }' "$work/tags.out"); $(printf %.0f "$spent") µs of the service's processor time a request"
stop_last

# 2. Durable tickets.
BENCH_PREFIX=warm load "$port" put 5
BENCH_PREFIX=run load "$port" put 20
echo "PUT /v1/tickets on SQLite, durable, 64 connections, 20 s: $(rps "$work/wrk.out")/s (bar 3000); p50 $(awk '/50%/ { print $2 }' "$work/wrk.out"), p99 $(awk '/99%/ { print $2 }' "$work/wrk.out") (bar 60ms); $(grep -c 'Non-2xx' "$work/wrk.out" || true) lines of errors"

# 3. Streams.
lines 120000 "$work/stream" ""
lines 60000 "$work/stored" S
stream() { # PORT PATH FILE COUNT → tickets a second
  local start end
  start=$(date +%s.%N)
  curl -fsS -H 'Content-Type: application/x-ndjson' -T "$3" -X POST "http://127.0.0.1:$1$2" >"$work/results"
  end=$(date +%s.%N)
  [ "$(grep -c '"model"' "$work/results")" = "$4" ] || echo "expected $4 tagged lines, got $(grep -c '"model"' "$work/results")" >&2
  awk "BEGIN { print int($4 / ($end - $start)) }"
}
head -20000 "$work/stream" >"$work/warm"; stream "$port" /v1/tags "$work/warm" 20000 >/dev/null
all=$(stream "$port" /v1/tags "$work/stream" 120000)
stored=$(stream "$port" /v1/tickets/batch "$work/stored" 60000)
stop_last
one_port=$(free_port)
start_service "$one_port" "$work/b.db" 0
stream "$one_port" /v1/tags "$work/warm" 20000 >/dev/null
one=$(stream "$one_port" /v1/tags "$work/stream" 120000)
one_stored=$(stream "$one_port" /v1/tickets/batch "$work/stored" 60000)
stop_last
echo "NDJSON stateless, n = 120000: $all/s on all cores (bar 12000), $one/s on one; factor $(awk "BEGIN { printf \"%.2f\", $all / $one }")"
echo "NDJSON stored, n = 60000: $stored/s on all cores (bar 5000), $one_stored/s on one; factor $(awk "BEGIN { printf \"%.2f\", $stored / $one_stored }")"

# 4. Memory.
if [ "$minutes" != 0 ]; then
  port=$(free_port)
  start_service "$port" "$work/c.db"
  service=${pids[-1]}
  BENCH_PREFIX=m0 load "$port" put 20
  echo "resident memory after each minute of alternating tags and stored tickets (MB):"
  for minute in $(seq "$minutes"); do
    load "$port" tags 30; BENCH_PREFIX="m$minute" load "$port" put 30
    printf '%s ' "$(awk '/VmRSS/ { print int($2 / 1024) }' "/proc/$service/status")"
  done
  echo
  stop_last
fi
