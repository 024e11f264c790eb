#!/usr/bin/env bash
# Builds everything and runs every test. The last line counts: "N passed, N failed". The exit code is 0 only when tests ran
# and none failed. Needs the .NET SDK of global.json; what else tests need is installed by apt, and said.
#
#   ./test.sh                 everything
#   ./test.sh Domain Mailing  the named test projects only
set -euo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en
configuration=Release
results=artifacts/test-results
passed=0
failed=0
empty=()
placed=
process=

# What was put or started here goes, however this ends.
leave() {
  if [ -n "$placed" ]; then
    rm -f "$placed"
  fi
  if [ -n "$process" ]; then
    kill -- "-$process" 2> /dev/null || true
  fi
}
trap leave EXIT

say() { printf '\n== %s\n' "$*"; }

can_install() { command -v apt-get > /dev/null && { [ "$(id -u)" -eq 0 ] || command -v sudo > /dev/null; }; }

as_root() { if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi; }

# install COMMAND PACKAGE...: Debian packages that bring a command tests need; nothing when it is there.
install() {
  local command=$1
  shift
  if command -v "$command" > /dev/null; then
    echo "$command: there"
    return
  fi
  if ! can_install; then
    echo "Tests need $command, and this script can only install it by apt-get, as root or by sudo. Install it and come back." >&2
    exit 2
  fi
  echo "$command: missing, installing $* by apt-get"
  as_root apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" > /dev/null
}

# count FILE: adds the figures of a .trx to the sums; a run without figures is a failure.
count() {
  local counters
  counters=$(grep -o '<Counters [^>]*>' "$1" 2> /dev/null || true)
  if [ -z "$counters" ]; then
    failed=$((failed + 1))
    echo "$1 holds no figures: the run broke off. Counted as one failure."
    return
  fi
  local right all
  right=$(sed 's/.* passed="\([0-9]*\)".*/\1/' <<< "$counters")
  all=$(sed 's/.* executed="\([0-9]*\)".*/\1/' <<< "$counters")
  passed=$((passed + right))
  failed=$((failed + all - right))
}

# install_browser: Chromium without its window, which opens a tab in half the time, where Debian has it; else the whole one.
install_browser() {
  if command -v chromium-headless-shell > /dev/null; then
    echo "chromium-headless-shell: there"
  elif can_install && as_root apt-get update -qq && apt-cache show chromium-headless-shell > /dev/null 2>&1; then
    install chromium-headless-shell chromium-headless-shell fonts-dejavu-core
  else
    install chromium chromium fonts-dejavu-core
  fi
}

say "What tests need beside .NET"
command -v dotnet > /dev/null || { echo "There is no dotnet. Install the SDK that global.json names." >&2; exit 2; }
install_browser
install npm npm

# start_nothing: Debian starts servers that it installs, unless this file says not to. It goes when this script ends.
start_nothing() {
  local policy=/usr/sbin/policy-rc.d
  if [ "$(id -u)" -eq 0 ] && [ ! -e "$policy" ]; then
    printf '#!/bin/sh\nexit 101\n' > "$policy" && chmod 755 "$policy"
    placed=$policy
  fi
}

# Postfix with a configuration of the tests' own, on loopback.
install_post() {
  command -v postfix > /dev/null || start_nothing
  install postfix postfix
  install dovecot dovecot-imapd dovecot-lmtpd dovecot-sieve
  install dkimverify python3-dkim python3-dnspython
  install nsd nsd
}
install_post

# PostgreSQL's programs: tests start a server of their own, in a folder and on a port of their own.
install_postgres() {
  if ls /usr/lib/postgresql/*/bin/initdb > /dev/null 2>&1; then
    echo "postgresql: there"
  else
    start_nothing
    install initdb postgresql
  fi
}
install_postgres

# Clients of other makers, which ask the front door: Debian's own gRPC for Python, and from npm grpc-js and buf.
install_clients() {
  if /usr/bin/python3 -c 'import grpc, google.protobuf' 2> /dev/null; then
    echo "python3-grpcio: there"
  else
    install python3-grpcio python3-grpcio python3-protobuf
  fi
  bash tests/tools/install.sh
}
install_clients
if [ ! -d "${SOLIGUIDE_SHARED:-../shared}" ]; then
  echo "No folder ../shared (see CONTRIBUTING.md): checks against Soliguide's own records say so and check nothing; all others run."
fi

say "Build ($configuration)"
# One compiler for all projects, warm after the first, and gone before tests begin.
dotnet build Soliguide.sln --configuration "$configuration" --verbosity minimal -nodeReuse:false -p:UseSharedCompilation=true
dotnet build-server shutdown --vbcscompiler > /dev/null

rm -rf "$results"
mkdir -p "$results"
if [ $# -eq 0 ]; then
  set -- $(find tests -mindepth 2 -maxdepth 2 -name '*.Tests.csproj' -printf '%f\n' | sed 's/\.Tests\.csproj$//' | sort)
fi

# try ROOM: runs the tests of one project. Those of the silo whose processes are killed over and over are a room of their own here, Silo.Crash.
try() {
  local filter=()
  case $1 in
    Silo) filter=(--filter 'FullyQualifiedName!~Silo.Tests.Crash.') ;;
    Silo.Crash) filter=(--filter 'FullyQualifiedName~Silo.Tests.Crash.') ;;
  esac
  dotnet test "tests/${1%%.*}.Tests" --configuration "$configuration" --no-build "${filter[@]}" --results-directory "$results" \
    --logger "trx;LogFileName=$1.trx" --logger 'console;verbosity=minimal' --blame-hang-timeout 10m --blame-hang-dump-type none
}

# judge ROOM BROKE: adds up what one project gave; BROKE is 1 when it ended with an error.
judge() {
  local before=$failed
  count "$results/$1.trx"
  if [ "$2" -eq 1 ] && [ "$failed" -eq "$before" ]; then
    failed=$((failed + 1))
    echo "tests/${1%%.*}.Tests ended with an error though no test failed. Counted as one failure."
  fi
}

# run ROOM...: one after the other; each writes down what it said and whether it ended with an error.
run() {
  local room
  for room in "$@"; do
    echo 0 > "$results/$room.broke"
    try "$room" > "$results/$room.log" 2>&1 || echo 1 > "$results/$room.broke"
  done
}

# tell ROOM...: says what became of them.
tell() {
  local room
  for room in "$@"; do
    say "tests/${room%%.*}.Tests${room#"${room%%.*}"}"
    cat "$results/$room.log"
    judge "$room" "$(cat "$results/$room.broke")"
  done
}

# Two lanes, for two cores. The tests of the post wait for real servers most of the time: they run beside the pages. What is short follows them, and processes
# that are killed, beside the silo, whose other tests wait as well: for leases that end, databases that start.
long=(Browser Silo)
lane=()
main=()
for room in "$@"; do
  if [ -z "$(find "tests/$room.Tests" -name '*.cs' -print -quit)" ]; then
    empty+=("$room.Tests")
  elif [[ " ${long[*]} " == *" $room "* ]]; then
    main+=("$room")
    if [ "$room" = Silo ]; then
      lane+=(Silo.Crash)
    fi
  elif [ "$room" = Post ]; then
    lane=(Post "${lane[@]}")
  else
    lane+=("$room")
  fi
done

# In a group of its own, so that all of it can be ended.
set -m
run "${lane[@]}" &
process=$!
set +m
for room in "${main[@]}"; do
  run "$room"
  tell "$room"
done

wait "$process"
process=
tell "${lane[@]}"

say "Protos, by buf's rules and beside the last release (one test)"
if bash tests/tools/buf.sh; then
  passed=$((passed + 1))
else
  failed=$((failed + 1))
  echo "tests/tools/buf.sh failed. Counted as one failure."
fi

echo
if [ ${#empty[@]} -gt 0 ]; then
  echo "Projects without a test, of which nothing ran: ${empty[*]}"
fi
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
