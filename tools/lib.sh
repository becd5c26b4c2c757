# Shared by the commands of this folder. Source it; it sets ROOT and changes nothing else.
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# A build node or server that outlives its build would hold the pipes of whoever waits for the build.
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1 DOTNET_CLI_UI_LANGUAGE=en
# A missing or read-only HOME must not stop the SDK, which keeps its packages and first-run marks there.
if [ -z "${HOME:-}" ] || [ ! -w "${HOME:-/nonexistent}" ]; then
  export DOTNET_CLI_HOME="$ROOT/.cache/home" NUGET_PACKAGES="$ROOT/.cache/packages"
  mkdir -p "$DOTNET_CLI_HOME"
fi

fail() { echo "$*" >&2; exit 2; }

# The .NET SDK that global.json asks for; Debian's package where there is one.
require_dotnet() {
  if ! command -v dotnet >/dev/null; then
    apt_install dotnet-sdk-10.0 || fail ".NET SDK 10.0 was not found on PATH and Debian's package dotnet-sdk-10.0 could not be installed. Install the SDK, then run this again."
  fi
  dotnet --version >/dev/null 2>&1 || fail "The .NET SDK on PATH is $(dotnet --list-sdks | tail -1); global.json asks for 10.0.100 or newer."
}

# Installs Debian packages that are missing. Returns 1, saying so, where that is not possible (no root, no network).
apt_install() {
  local missing=() package
  for package in "$@"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return 0
  echo "Installing Debian packages: ${missing[*]}" >&2
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || { echo "Not installed (needs root and apt-get): ${missing[*]}" >&2; return 1; }
  DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}" >/dev/null 2>&1 && return 0
  { timeout 120 apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}"; } >/dev/null 2>&1 && return 0
  echo "Not installed (no network?): ${missing[*]}" >&2
  return 1
}

# build PROJECT: a Release build, quiet unless it fails; two builds of one checkout wait for each other.
# The build itself does not inherit the lock: compiler servers outlive it and would keep the next build waiting.
build() {
  local log status
  log=$(mktemp)
  mkdir -p "$ROOT/.cache"
  status=0
  ( flock 9; dotnet build "$1" -c Release -v q -nologo -clp:NoSummary 9>&- ) 9>"$ROOT/.cache/build.lock" >"$log" 2>&1 || status=$?
  [ $status -eq 0 ] || cat "$log" >&2
  rm -f "$log"
  return $status
}
