#!/usr/bin/env bash
# Three silos on this machine and a PostgreSQL of their own, to look at a cluster: until Ctrl-C, which stops all of it.
#
#   deploy/local-cluster.sh [FOLDER]
#
# FOLDER (default data/cluster) keeps the database, keys and letters for the next time. In the environment:
#   SOLIGUIDE_SILOS     how many silos; default 3
#   SOLIGUIDE_PORT      the first port; default 8080. Silo n has its pages at 8080 + 2(n-1) and gRPC behind that; 40 more ports are used
#   SOLIGUIDE_PROGRAM   a Soliguide.Silo.dll that was built; default: it is built now
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
silos=${SOLIGUIDE_SILOS:-3}
base=${SOLIGUIDE_PORT:-8080}
program=${SOLIGUIDE_PROGRAM:-}
folder=${1:-$root/data/cluster}
postgres_port=$((base + 40))
pids=()
server=

say() { printf '%s\n' "$*"; }

fail() { say "$*" >&2; exit 2; }

# PostgreSQL refuses to run as root; Debian's package makes this user.
unprivileged() { if [ "$(id -u)" -eq 0 ]; then setpriv --reuid=postgres --regid=postgres --clear-groups "$@"; else "$@"; fi; }

programs() {
  local found
  found=$(ls -d /usr/lib/postgresql/*/bin 2> /dev/null | sort -V | tail -n 1)
  if [ -z "$found" ] && command -v initdb > /dev/null; then
    found=$(dirname "$(command -v initdb)")
  fi
  [ -n "$found" ] || fail "There is no PostgreSQL. Install Debian's package postgresql, 15 or newer."
  printf '%s' "$found"
}

# However this ends: silos hand over what they do and go, then the database.
leave() {
  trap - EXIT INT TERM
  for pid in "${pids[@]}"; do kill -TERM "$pid" 2> /dev/null || true; done
  for pid in "${pids[@]}"; do wait "$pid" 2> /dev/null || true; done
  if [ -n "$server" ]; then
    kill -INT "$(head -n 1 "$folder/postgres/postmaster.pid")" 2> /dev/null || true
    wait "$server" 2> /dev/null || true
  fi
  say "Stopped."
}

start_postgres() {
  local bin
  bin=$(programs)
  if [ ! -f "$folder/postgres/PG_VERSION" ]; then
    mkdir -p "$folder/postgres"
    chmod 700 "$folder/postgres"
    if [ "$(id -u)" -eq 0 ]; then chown postgres "$folder/postgres"; fi
    unprivileged "$bin/initdb" -D "$folder/postgres" -U soliguide -A trust -E UTF8 --locale=C.UTF-8 --no-instructions > "$folder/initdb.log" 2>&1 \
      || fail "initdb failed: see $folder/initdb.log"
  fi
  # Setsid: a Ctrl-C is for this script, which asks the silos first.
  (cd / && unprivileged setsid "$bin/postgres" -D "$folder/postgres" -p "$postgres_port" -c listen_addresses=127.0.0.1 -c unix_socket_directories='') \
    > "$folder/postgres.log" 2>&1 &
  server=$!
  local tries=0
  until "$bin/pg_isready" -q -h 127.0.0.1 -p "$postgres_port"; do
    kill -0 "$server" 2> /dev/null || fail "PostgreSQL ended: see $folder/postgres.log"
    tries=$((tries + 1))
    [ "$tries" -lt 300 ] || fail "PostgreSQL does not answer: see $folder/postgres.log"
    sleep 0.1
  done
  if [ -z "$("$bin/psql" -h 127.0.0.1 -p "$postgres_port" -U soliguide -d postgres -Atc "SELECT 1 FROM pg_database WHERE datname = 'soliguide'")" ]; then
    "$bin/createdb" -h 127.0.0.1 -p "$postgres_port" -U soliguide soliguide
  fi
}

# start_silo N: on ports of its own, with its log beside the others'.
start_silo() {
  local n=$1
  local web=$((base + 2 * (n - 1)))
  setsid dotnet "$program" --set Silo:Mode=Live --set "Storage:Folder=$folder" \
    --set "Storage:Postgres=Host=127.0.0.1;Port=$postgres_port;Database=soliguide;Username=soliguide" \
    --set "Api:WebPort=$web" --set "Api:GrpcPort=$((web + 1))" --set "Silo:SiloPort=$((base + 20 + n))" --set "Silo:GatewayPort=$((base + 30 + n))" \
    > "$folder/silo-$n.log" 2>&1 &
  local pid=$!
  pids+=("$pid")
  until dotnet "$program" health --ready --set "Api:WebPort=$web" > /dev/null; do
    kill -0 "$pid" 2> /dev/null || fail "Silo $n ended: see $folder/silo-$n.log"
    sleep 0.2
  done
  say "silo $n: http://127.0.0.1:$web/ process $pid"
}

[ "$silos" -ge 1 ] && [ "$silos" -le 9 ] || fail "SOLIGUIDE_SILOS is $silos; write 1 to 9."
command -v dotnet > /dev/null || fail "There is no dotnet. Install the SDK that global.json names."
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
if [ -z "$program" ]; then
  dotnet build "$root/Silo/Silo.csproj" --configuration Release --verbosity quiet -nodeReuse:false
  program=$root/artifacts/bin/Silo/release/Soliguide.Silo.dll
fi

trap leave EXIT
trap 'exit 0' INT TERM
start_postgres
# The first one starts alone: it makes the tables and the keys.
for n in $(seq "$silos"); do start_silo "$n"; done
say "All of them are ready. Logs and data: $folder. Ctrl-C stops them."

# A silo that ends does not end the others: that is what a cluster is for.
left=$silos
while [ "$left" -gt 0 ]; do
  ended=
  wait -n -p ended "${pids[@]}" || true
  for index in "${!pids[@]}"; do
    if [ "${pids[$index]}" = "${ended:-}" ]; then
      say "silo $((index + 1)) has ended; the others go on."
      unset "pids[$index]"
    fi
  done
  left=${#pids[@]}
done
