#!/usr/bin/env bash
# Measures a broadcast beside a bare loop of posts, with chats going on; or kills bots while broadcasts run.
# Usage: bench/broadcast.sh rate [people] [sqlite or postgres]     200,000 people by default
#        bench/broadcast.sh rehearse [people] [sqlite or postgres] 20,000 people by default, at 400 a second
#        bench/broadcast.sh kills [kills] [sqlite or postgres]     300 kills by default, broadcasts to 20,000
set -euo pipefail
what=${1:-rate} count=${2:-} store=${3:-sqlite}
here=$(cd "$(dirname "$0")" && pwd)
bin=$here/../artifacts/bin
work=$(mktemp -d)
pids=()
trap 'kill "${pids[@]}" 2>/dev/null || true; wait; stop_postgres "$work/postgres"; rm -rf "$work"' EXIT
. "$here/parts.sh"
bench=$bin/Broadcast/release/BroadcastBench.dll bot=$bin/LearningBot/release/LearningBot.dll
for project in bench/LoadGen bench/Broadcast src/LearningBot; do dotnet build "$here/../$project" -c Release -v q --nologo; done
export ASPNETCORE_ENVIRONMENT=Development Data__Directory=$work/data
mkdir "$work/data"
# Nobody is written to at night, so the city lies where it is noon.
ahead=$((12 - 10#$(date -u +%H)))
export BENCH_ZONE=Etc/GMT$(printf '%+d' $((-ahead)))
sed "s|Asia/Shanghai|$BENCH_ZONE|" "$here/../content/cities/wuhan.json" >"$work/noon.json"
export City__Pack=$work/noon
records=$work/data/learning.db
if [ "$store" = postgres ]; then start_postgres "$work/postgres"; export ConnectionStrings__Learning="$postgres=bench"; records=$ConnectionStrings__Learning; fi
load() { echo "load average $(cut -d ' ' -f 1-3 /proc/loadavg)"; }
port=$(free_port) channel=http://127.0.0.1:$(free_port)/ redis=$(free_port)
redis-server --port "$redis" --bind 127.0.0.1 --save '' --appendonly no --dir "$work" >"$work/redis.log" &
pids+=($!)
dotnet "$bench" receive "$channel" >"$work/receiver.log" 2>&1 &
pids+=($!)
until_ready "$channel" "${pids[1]}" >"$work/ms"
if [ "$what" = kills ]; then
  dotnet "$bench" fill "$records" 20000 "$channel"
  dotnet "$bench" kills "$records" "$bot" "$channel" "${count:-300}" 8 --Redis:Configuration "127.0.0.1:$redis" \
    --Messages:Rates:botframework 400 --Messages:Together 8 --Messages:Lease 5 --Logging:LogLevel:Default Error
  exit
fi
if [ "$what" = rehearse ]; then
  dotnet "$bench" fill "$records" "${count:-20000}" "$channel"
  dotnet "$bot" serve --Redis:Configuration "127.0.0.1:$redis" --urls "http://127.0.0.1:$port" --Messages:Rates:botframework 400 >"$work/bot.log" 2>&1 &
  pids[2]=$!
  until_ready "http://127.0.0.1:$port/health/ready" "${pids[2]}" >"$work/ms"
  load
  dotnet "$bench" rehearse "$records" "$channel" 400
  exit
fi
people=${count:-200000}
dotnet "$bench" fill "$records" "$people" "$channel"
dotnet "$bot" sample --scale small | tail -1
dotnet "$bot" serve --Redis:Configuration "127.0.0.1:$redis" --urls "http://127.0.0.1:$port" --Messages:Rates:botframework 1000000 >"$work/bot.log" 2>&1 &
pids[2]=$!
until_ready "http://127.0.0.1:$port/health/ready" "${pids[2]}" >"$work/ms"
chat() { dotnet "$bin/LoadGen/release/LoadGen.dll" --bot "http://127.0.0.1:$port/api/messages" --script "$here/scripts/book.json" "$@" || true; }
measure() { # each second round with chats beside it, 50 turns a second of booking, which go on already when it begins
  case $round in 2 | 4 | 6) ;; *) "$@"; return ;; esac
  { sleep 4; exec "$@"; } &
  local measured=$!
  chat --rate 50 --warmup 4 --while "$measured"
  wait "$measured"
}
# A service runs for weeks: what it does right after its start is told, and not compared.
echo "== chats alone, to warm up"
chat --turns 30000
for round in warm-up 1 2 3 4 5 6; do
  echo "== $round, $store; $(load)"
  measure dotnet "$bench" loop "$channel" "$people" 64
  curl -sf -X DELETE "$channel"
  # Before the chats: a statement on so many rows holds up whoever writes.
  dotnet "$bench" clear "$records"
  measure dotnet "$bench" send "$records" "$channel" "${pids[2]}"
  curl -sf -X DELETE "$channel"
done
