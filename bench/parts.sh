# What the measuring scripts share: sourced, with $work set.

free_port() {
  local port
  while port=$((20000 + RANDOM % 20000)); (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do :; done
  echo "$port"
}
until_ready() { # url, pid: milliseconds from now until it answers
  local began=$(date +%s%N)
  until curl -sf -o /dev/null "$1"; do
    kill -0 "$2" 2>/dev/null || { echo "it ended before it was ready; its log:" >&2; tail -n 5 "$work"/*.log >&2; return 1; }
    sleep 0.01
  done
  echo $((($(date +%s%N) - began) / 1000000))
}
memory() { awk '/^VmRSS/ { printf "%.0f", $2 / 1024 }' "/proc/$1/status"; }

start_postgres() { # folder: a server of its own; then "$postgres=NAME" is the connection string of a database
  local bin=$(ls -d /usr/lib/postgresql/*/bin | tail -1) port=$((10000 + RANDOM % 20000)) # below the ports that connections take
  local as=(); if [ "$(id -u)" = 0 ]; then as=(runuser -u postgres --); fi
  mkdir "$1"
  if [ "$(id -u)" = 0 ]; then chmod o+x "$(dirname "$1")"; chown postgres "$1"; fi
  (cd / && "${as[@]}" "$bin/initdb" -D "$1/data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 >"$1.initdb.log")
  (cd / && "${as[@]}" "$bin/pg_ctl" -D "$1/data" -w -l "$1/postgres.log" \
    -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$1" start >"$1.start.log")
  (cd / && "${as[@]}" "$bin/createdb" -h 127.0.0.1 -p "$port" -U postgres bench)
  postgres="Host=127.0.0.1;Port=$port;Username=postgres;Database"
}
stop_postgres() { # folder: nothing where none was started
  [ -d "$1/data" ] || return 0
  local as=(); if [ "$(id -u)" = 0 ]; then as=(runuser -u postgres --); fi
  (cd / && "${as[@]}" "$(ls -d /usr/lib/postgresql/*/bin | tail -1)/pg_ctl" -D "$1/data" -m fast stop) >/dev/null 2>&1 || true
}
