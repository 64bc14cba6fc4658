#!/usr/bin/env bash
# Restores, checks the format, builds with warnings as errors and runs all tests.
#
#   scripts/test.sh               everything
#   scripts/test.sh Learning      only tests/Learning.Tests (several names may be given)
#
# It installs what the tests need and the machine lacks (Redis, PostgreSQL, Chromium with Chinese letters; Debian and
# Ubuntu only) and ends by itself. LEARNINGBOT_FULL=1 runs the long proofs in full. The last line says
# "N passed, N failed"; it fails when a test failed and when none ran.
set -euo pipefail
cd "$(dirname "$0")/.."

readonly LIMIT=${LEARNINGBOT_TEST_LIMIT:-2280}  # seconds for all of it
if [[ -z ${LEARNINGBOT_TEST_GUARD:-} ]]; then
  LEARNINGBOT_TEST_GUARD=1 exec timeout --kill-after=20 "$LIMIT" "$0" "$@"
fi

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
if [[ ${CI:-} == true ]]; then
  unset UPDATE_TRANSCRIPTS  # what was said may be changed by people only
  export MSBUILDDISABLENODEREUSE=1 UseSharedCompilation=false  # leave no process behind
fi

step() { printf '== %s (%ds)\n' "$1" "$SECONDS"; }

# Prints the Debian packages that are missing.
missing() {
  command -v redis-server >/dev/null || echo redis-server
  compgen -G '/usr/lib/postgresql/*/bin/postgres' >/dev/null || command -v postgres >/dev/null || echo postgresql
  command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null || echo chromium
  [[ -n $(fc-list :lang=zh 2>/dev/null) ]] || echo fontconfig fonts-noto-cjk
}

install_missing() {
  local packages root=()
  read -ra packages <<<"$(missing | xargs)"
  [[ ${#packages[@]} -eq 0 ]] && return
  if ! command -v apt-get >/dev/null; then
    echo "The tests need ${packages[*]}: install them, then run this again." >&2
    exit 2
  fi
  [[ $(id -u) -eq 0 ]] || root=(sudo)
  step "Installing ${packages[*]}"
  "${root[@]}" apt-get -qq update
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends "${packages[@]}" >/dev/null
}

projects() {
  if [[ $# -eq 0 ]]; then
    printf '%s\n' tests/*.Tests
  else
    printf 'tests/%s.Tests\n' "$@"
  fi
}

# The sum of one counter over all result files.
sum() {
  local terms
  terms=$(grep -ho '<Counters [^>]*' TestResults/*.trx 2>/dev/null | grep -o " $1=\"[0-9]*\"" | grep -o '[0-9]*' | paste -sd+ - || true)
  echo $((${terms:-0}))
}

# The failed tests by name; why they failed was said when they ran.
name_failed() {
  grep -ho '<UnitTestResult [^>]*outcome="Failed"' TestResults/*.trx 2>/dev/null | \
    sed 's/.* testName="\([^"]*\)".*/failed: \1/; s/&quot;/"/g; s/&lt;/</g; s/&gt;/>/g; s/&amp;/\&/g' || true
}

command -v dotnet >/dev/null || { echo "The .NET SDK of global.json is needed: https://dotnet.microsoft.com/download" >&2; exit 2; }
install_missing

step "Restoring"
if [[ ${CI:-} == true ]]; then
  dotnet restore LearningBot.sln --locked-mode -v q
else
  dotnet restore LearningBot.sln -v q
fi

# The build checks the style; it sees neither the ends of files nor the order of usings.
step "Checking the format"
dotnet format whitespace LearningBot.sln --no-restore --verify-no-changes -v q
dotnet format style LearningBot.sln --no-restore --verify-no-changes -v q --diagnostics IDE0055

step "Building"
dotnet build LearningBot.sln --no-restore -v q

rm -rf TestResults
broken=0
while read -r project; do
  name=$(basename "$project")
  step "Testing $name"
  dotnet test "$project" --no-build --no-restore -v q --results-directory TestResults \
    --logger "trx;LogFileName=$name.trx" --logger "console;verbosity=minimal" --blame-hang-timeout 15min </dev/null || broken=1
done < <(projects "$@")

passed=$(sum passed)
failed=$(sum failed)
step "Done"
name_failed
[[ $broken -eq 0 || $failed -gt 0 ]] || failed=1  # a test host that died wrote no result
echo "$passed passed, $failed failed"
[[ $failed -eq 0 && $passed -gt 0 ]]
