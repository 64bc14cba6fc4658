#!/usr/bin/env bash
# Measures the first byte of every page of the staff console, with one person opening them in turn.
# Usage: bench/pages.sh sqlite [rounds]                                     the small sample city, at most 100 ms
#        bench/pages.sh postgres [rounds] [people] [bookings] [deliveries]  a whole city, at most 300 ms; 1,000,000, 200,000 and 2,000,000 by default
set -euo pipefail
store=${1:-sqlite} rounds=${2:-40}
here=$(cd "$(dirname "$0")" && pwd)
bin=$here/../artifacts/bin
work=$(mktemp -d)
pids=()
trap 'kill "${pids[@]}" 2>/dev/null || true; wait; stop_postgres "$work/postgres"; rm -rf "$work"' EXIT
. "$here/parts.sh"
bench=$bin/Pages/release/PagesBench.dll bot=$bin/LearningBot/release/LearningBot.dll
for project in bench/Pages src/LearningBot; do dotnet build "$here/../$project" -c Release -v q --nologo -clp:ErrorsOnly; done
export ASPNETCORE_ENVIRONMENT=Development Data__Directory=$work/data
mkdir "$work/data"
records=$work/data/learning.db scale=small limit=100
if [ "$store" = postgres ]; then start_postgres "$work/postgres"; export ConnectionStrings__Learning="$postgres=bench"; records=$ConnectionStrings__Learning scale=city limit=300; fi
dotnet "$bot" sample --scale "$scale" >"$work/sample.log"
if [ "$store" = postgres ]; then dotnet "$bench" fill "$records" "${3:-1000000}" "${4:-200000}" "${5:-2000000}"; fi
port=$(free_port)
dotnet "$bot" serve --urls "http://127.0.0.1:$port" --Logging:LogLevel:Default Error >"$work/bot.log" 2>&1 &
pids+=($!)
until_ready "http://127.0.0.1:$port/health/ready" "${pids[0]}" >"$work/ms"
echo "$store; load average $(cut -d ' ' -f 1-3 /proc/loadavg)"
dotnet "$bench" visit "$records" "http://127.0.0.1:$port" "$rounds" "$limit"
