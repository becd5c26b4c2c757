#!/usr/bin/env bash
# tools/bench durability [SQLITE_KILLS [POSTGRES_KILLS]]: kills the service at random moments under load (kill -9; default 200 times
# on SQLite, 20 on PostgreSQL) and compares what was acknowledged with what is stored. Needs Debian's postgresql for the second part.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../lib.sh"
require_dotnet
apt_install postgresql || true
build "$ROOT/tests/TextMining.Service.Tests/TextMining.Service.Tests.csproj" || fail "The tests did not build."
DURABILITY_CYCLES_SQLITE=${1:-200} DURABILITY_CYCLES_POSTGRES=${2:-20} exec dotnet test "$ROOT/tests/TextMining.Service.Tests" -c Release --no-build --nologo \
  --logger "console;verbosity=normal" --filter "Name~Kill_UnderLoad"
