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
