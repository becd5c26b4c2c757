#!/usr/bin/env bash
# tools/bench cold-start [--runs N]: a blank console program from the packed packages, from its start to its first tag, beside a bare
# hello-world, run in turn (median of 15 by default). Wall time from the start of the process to its line of output, peak resident memory.
# ReadyToRun variants (compiled ahead by the publish) are shown apart, where the compiler for them can be restored.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../lib.sh"
require_dotnet
runs=15
if [ $# -gt 0 ]; then
  [ $# -eq 2 ] && [ "$1" = --runs ] || fail "usage: tools/bench cold-start [--runs N]"
  runs=$2
fi
command -v python3 >/dev/null || apt_install python3 || fail "python3 is needed to measure."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$ROOT/tools/pack" "$work/feed" >/dev/null

cat >"$work/nuget.config" <<END
<configuration>
  <config><add key="globalPackagesFolder" value="$work/packages" /></config>
  <packageSources><add key="local" value="$work/feed" /></packageSources>
  <packageSourceMapping>
    <packageSource key="local"><package pattern="TextMining*" /></packageSource>
    <packageSource key="nuget.org"><package pattern="*" /></packageSource>
  </packageSourceMapping>
</configuration>
END
# project NAME REFERENCE PROGRAM
project() {
  mkdir -p "$work/$1"
  cat >"$work/$1/$1.csproj" <<END
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable></PropertyGroup>
  <ItemGroup>$2</ItemGroup>
</Project>
END
  printf '%s\n' "$3" >"$work/$1/Program.cs"
}
project hello "" 'Console.WriteLine("OUT.SUDDEN");'
project tag '<PackageReference Include="TextMining.Models.Power" Version="*" />' \
  'Console.WriteLine(TextMining.TicketTagger.LoadDefault().Tag("锦禾花园三栋楼从下午两点停电到现在，家里老人要用呼吸机").Cause.Best.Label);'
variants=()
for name in hello tag; do
  dotnet publish "$work/$name" -c Release -o "$work/out/$name" -v q -nologo -clp:NoSummary >"$work/log" 2>&1 || { cat "$work/log" >&2; fail "The blank program '$name' did not build."; }
  variants+=("$name" "$work/out/$name/$name")
  dotnet publish "$work/$name" -c Release -r linux-x64 --self-contained false -p:PublishReadyToRun=true -o "$work/out/$name-r2r" -v q -nologo -clp:NoSummary >"$work/log" 2>&1 &&
    variants+=("$name, ReadyToRun" "$work/out/$name-r2r/$name") || echo "Not measured: '$name' with ReadyToRun, $(grep -oE 'error [A-Z]+[0-9]+' "$work/log" | head -1)." >&2
done
cd /
exec python3 "$ROOT/tools/benchmarks/cold_start.py" "$runs" "${variants[@]}"
