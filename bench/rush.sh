#!/usr/bin/env bash
# Measures decisions a second on one hot session, on SQLite and on a PostgreSQL server of its own that is stopped at the end.
# Usage: bench/rush.sh [--people 10000] [--seats 100] [--at-once 64] [--runs 5]
set -euo pipefail
cd "$(dirname "$0")/.."
bin=$(ls -d /usr/lib/postgresql/*/bin | tail -1)
home=$(mktemp -d)
as_postgres=()
if [ "$(id -u)" = 0 ]; then chown postgres "$home"; as_postgres=(runuser -u postgres --); fi
port=$((10000 + RANDOM % 20000)) # below the ports that connections take
stop() { "${as_postgres[@]}" "$bin/pg_ctl" -D "$home/data" -m fast stop >"$home.log" 2>&1 || true; rm -rf "$home" "$home.log"; }
trap stop EXIT
(cd / && "${as_postgres[@]}" "$bin/initdb" -D "$home/data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 >"$home/initdb.log")
(cd / && "${as_postgres[@]}" "$bin/pg_ctl" -D "$home/data" -w -l "$home/postgres.log" \
  -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$home" start >"$home/start.log")
dotnet build bench/Rush -c Release -v q
dotnet artifacts/bin/Rush/release/Rush.dll measure --postgres "Host=127.0.0.1;Port=$port;Username=postgres;Database=rush" "$@"
