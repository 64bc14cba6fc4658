#!/usr/bin/env bash
# Measures the bot against the floor on one machine, in turn: bench/run.sh [rounds] [seconds]. See README.md beside it.
set -euo pipefail
rounds=${1:-5} seconds=${2:-10}
here=$(cd "$(dirname "$0")" && pwd)
bin=$here/../artifacts/bin
work=$(mktemp -d)
ulimit -n "$(ulimit -Hn)"
pids=()
trap 'kill "${pids[@]}" 2>/dev/null || true; wait; rm -rf "$work"' EXIT

. "$here/parts.sh"
start_bot() { # data directory, other settings
  Data__Directory=$1 ASPNETCORE_ENVIRONMENT=Development \
    taskset -c 0 dotnet "$bin/LearningBot/release/LearningBot.dll" --urls "http://127.0.0.1:$bot_port" "${@:2}" >"$work/bot.log" 2>&1 &
  bot=$!
}
stop() { kill "$1"; wait "$1" 2>/dev/null || true; }
talk() { # port, script, options
  taskset -c 1 dotnet "$bin/LoadGen/release/LoadGen.dll" --bot "http://127.0.0.1:$1/api/messages" --script "$here/scripts/$2.json" "${@:3}"
}

for project in bench/LoadGen bench/Floor src/LearningBot; do
  dotnet build "$here/../$project" -c Release -v q --nologo
done
redis_port=$(free_port) floor_port=$(free_port) bot_port=$(free_port)

taskset -c 1 redis-server --port "$redis_port" --bind 127.0.0.1 --save '' --appendonly no --dir "$work" >"$work/redis.log" &
pids+=($!)
redis=127.0.0.1:$redis_port

echo "== start, process to ready (to reach: first 6,000 ms, later 2,000 ms)"
start_bot "$work/data" --Redis:Configuration "$redis"
echo "first start, stores and sample made: $(until_ready "http://127.0.0.1:$bot_port/health/ready" "$bot") ms"
stop "$bot"
for _ in 1 2 3 4 5; do
  start_bot "$work/data" --Redis:Configuration "$redis"
  until_ready "http://127.0.0.1:$bot_port/health/ready" "$bot"
  stop "$bot"
done | sort -n | awk '{ all[NR] = $1 } END { print "later starts, median of 5: " all[3] " ms" }'

echo "== rounds of $seconds s, 16 conversations at once, no pause"
taskset -c 0 dotnet "$bin/Floor/release/Floor.dll" --Replies "$here/scripts/book.replies.json" --Redis:Configuration "$redis" --urls "http://127.0.0.1:$floor_port" >"$work/floor.log" 2>&1 &
floor=$!
start_bot "$work/data" --Redis:Configuration "$redis"
pids+=("$floor" "$bot")
until_ready "http://127.0.0.1:$floor_port/health/ready" "$floor" >"$work/ms"
until_ready "http://127.0.0.1:$bot_port/health/ready" "$bot" >"$work/ms"
# As many turns on a quick machine as on a slow one. After the first 100,000 the compiler still takes a fourteenth of the processor.
echo "resident (to reach: under 200 MiB after 100,000 turns):"
for turns in 100,000 200,000; do
  talk "$floor_port" book --turns 100000 --json >"$work/warm"
  talk "$bot_port" book --turns 100000 --json >"$work/warm" || cat "$work/warm"
  echo "resident after $turns turns: $(memory "$bot") MiB"
done
for ((round = 1; round <= rounds; round++)); do
  talk "$floor_port" book --warmup 1 --seconds "$seconds" --json --pid bot="$floor" >>"$work/floor.jsonl" || true
  talk "$bot_port" book --warmup 1 --seconds "$seconds" --json --pid bot="$bot" >>"$work/bot.jsonl" || true
done
dotnet "$bin/LoadGen/release/LoadGen.dll" --compare "$work/floor.jsonl" "$work/bot.jsonl" || failed=1

echo "== the same with every third message delivered twice, and without waiting for acknowledgements"
talk "$bot_port" book --repeat 0.3 --seconds "$seconds" --pid bot="$bot" || failed=1
talk "$bot_port" book --eager --seconds "$seconds" --pid bot="$bot" || failed=1
echo "== 100,000 turns more"
talk "$bot_port" book --turns 100000 --pid bot="$bot" --pid redis="${pids[0]}" || failed=1
echo "== 10,000 conversations opened and left idle (to reach: at most 50 MiB more)"
before=$(memory "$bot")
talk "$bot_port" open --warmup 0 --turns 10000 --pid bot="$bot" || failed=1
echo "resident before $before MiB, after $(memory "$bot") MiB"
echo "== 10,000 open chats in browsers, a stream each: the floor, which only holds the sockets, and the bot"
for side in "$floor_port $floor" "$bot_port $bot"; do
  read -r port pid <<<"$side"
  taskset -c 1 dotnet "$bin/LoadGen/release/LoadGen.dll" --idle 10000 "http://127.0.0.1:$port/" "$pid" || failed=1
done
exit "${failed:-0}"
