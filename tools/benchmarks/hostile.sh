#!/usr/bin/env bash
# tools/bench hostile: at least 20,000 hostile requests against the service on a real socket; prints how many got which status.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../lib.sh"
require_dotnet
build "$ROOT/tests/TextMining.Service.Tests/TextMining.Service.Tests.csproj" || fail "The tests did not build."
exec dotnet test "$ROOT/tests/TextMining.Service.Tests" -c Release --no-build --nologo --logger "console;verbosity=normal" --filter "FullyQualifiedName~HostileInputTests"
