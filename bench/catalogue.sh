#!/usr/bin/env bash
# Measures turns over the city's 15,300 courses and resources, and bookings while a million rows are imported.
# Usage: bench/catalogue.sh [seconds] [rows] [sqlite or postgres]. The PostgreSQL server is one of its own that is stopped at the end.
set -euo pipefail
seconds=${1:-10} rows=${2:-1000000} store=${3:-sqlite}
here=$(cd "$(dirname "$0")" && pwd)
bin=$here/../artifacts/bin
work=$(mktemp -d)
pids=()
trap 'kill "${pids[@]}" 2>/dev/null || true; wait; stop_postgres "$work/postgres"; rm -rf "$work"' EXIT
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
if [ "$store" = postgres ]; then start_postgres "$work/postgres"; export ConnectionStrings__Learning="$postgres=bench"; fi
load() { echo "load average $(cut -d ' ' -f 1-3 /proc/loadavg)"; }
dotnet "$bot" sample --scale city | tail -1
port=$(free_port) redis=$(free_port)
redis-server --port "$redis" --bind 127.0.0.1 --save '' --appendonly no --dir "$work" >"$work/redis.log" &
pids+=($!)
dotnet "$bot" serve --Redis:Configuration "127.0.0.1:$redis" --urls "http://127.0.0.1:$port" >"$work/bot.log" 2>&1 &
pids+=($!)
until_ready "http://127.0.0.1:$port/health/ready" "${pids[1]}" >"$work/ms"
until_ready "http://127.0.0.1:$port/catalogue" "${pids[1]}" >"$work/ms" # the index is built behind
talk find --seconds 20 >"$work/warm" || cat "$work/warm"

echo "== courses, places, books and questions, 16 at once, no pause (to reach: p99 10 ms); $(load)"
talk find --seconds "$seconds"
echo "== the same, 200 turns a second; $(load)"
talk find --rate 200 --seconds "$seconds"

echo "== bookings while $rows rows are imported into $store (to reach: p99 250 ms; import 5 minutes, 1,024 MiB); $(load)"
awk -v rows="$rows" 'BEGIN { print "id,title,author,subject,minutes"; for (i = 1; i <= rows; i++) printf "b%d,江城书话第%d卷,楚云帆,%s,%d\n", i, i, (i % 2 ? "武汉历史" : "亲子阅读"), i % 90 + 5 }' >"$work/books.csv"
import() { # the import from its first to its last moment, whatever else goes on
  local began=$(date +%s%N) peak=0 now
  dotnet "$bot" import "$work/books.csv" --kind ebook --language zh --source bench >"$work/import.log" 2>&1 &
  local import=$!
  while kill -0 "$import" 2>/dev/null; do now=$(memory "$import" || echo 0); ((${now:-0} > peak)) && peak=$now; sleep 0.2; done
  wait "$import" || { cat "$work/import.log" >&2; return 1; }
  echo "import: $((($(date +%s%N) - began) / 1000000)) ms, peak $peak MiB; $(tail -1 "$work/import.log" | sed "s/^ *//")" >"$work/import"
}
import &
import=$!
talk book --rate 100 --warmup 0 --while "$import"
wait "$import"
cat "$work/import"
load
