#!/usr/bin/env bash
# Measures turns over the city's 15,300 courses and resources, and bookings while a million rows are imported: bench/catalogue.sh [seconds] [rows].
set -euo pipefail
seconds=${1:-10} rows=${2:-1000000}
here=$(cd "$(dirname "$0")" && pwd)
bin=$here/../artifacts/bin
work=$(mktemp -d)
pids=()
trap 'kill "${pids[@]}" 2>/dev/null || true; wait; rm -rf "$work"' EXIT
. "$here/parts.sh"
bot=$bin/LearningBot/release/LearningBot.dll
talk() { # script, options
  dotnet "$bin/LoadGen/release/LoadGen.dll" --bot "http://127.0.0.1:$port/api/messages" --script "$here/scripts/$1.json" "${@:2}"
}

for project in bench/LoadGen src/LearningBot; do
  dotnet build "$here/../$project" -c Release -v q --nologo
done
export ASPNETCORE_ENVIRONMENT=Development
export Data__Directory=$work/data
dotnet "$bot" sample --scale city | tail -1
port=$(free_port) redis=$(free_port)
redis-server --port "$redis" --bind 127.0.0.1 --save '' --appendonly no --dir "$work" >"$work/redis.log" &
pids+=($!)
dotnet "$bot" serve --Redis:Configuration "127.0.0.1:$redis" --urls "http://127.0.0.1:$port" >"$work/bot.log" 2>&1 &
pids+=($!)
until_ready "http://127.0.0.1:$port/health/ready" "${pids[1]}" >"$work/ms"
sleep 5 # the index is built behind
talk find --seconds 20 >"$work/warm" || cat "$work/warm"

echo "== courses, places, books and questions, 16 at once, no pause (to reach: p99 10 ms)"
talk find --seconds "$seconds"
echo "== the same, 200 turns a second"
talk find --rate 200 --seconds "$seconds"

echo "== bookings while $rows rows are imported (to reach: p99 250 ms; import 5 minutes, 1,024 MiB)"
awk -v rows="$rows" 'BEGIN { print "id,title,author,subject,minutes"; for (i = 1; i <= rows; i++) printf "b%d,江城书话第%d卷,楚云帆,%s,%d\n", i, i, (i % 2 ? "武汉历史" : "亲子阅读"), i % 90 + 5 }' >"$work/books.csv"
began=$(date +%s%N)
dotnet "$bot" import "$work/books.csv" --kind ebook --language zh --source bench >"$work/import.log" 2>&1 &
import=$!
(peak=0; while kill -0 "$import" 2>/dev/null; do now=$(memory "$import" || echo 0); ((${now:-0} > peak)) && peak=$now; echo "$peak" >"$work/peak"; sleep 0.2; done) &
talk book --rate 100 --seconds 20
wait "$import" || { cat "$work/import.log"; exit 1; }
echo "import: $((($(date +%s%N) - began) / 1000000)) ms, peak $(cat "$work/peak") MiB; $(tail -1 "$work/import.log")"
