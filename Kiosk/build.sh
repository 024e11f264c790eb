#!/usr/bin/env bash
# Makes what a kiosk's browser runs: code from the protos (protoc-gen-es), checked (tsc) and bundled (esbuild). The bundles are committed, so
# that nobody needs node to run a guide; a test makes them again and compares.
#
#   Kiosk/build.sh          writes the committed bundles
#   Kiosk/build.sh FOLDER   writes them, and what tests alone need, into FOLDER
#
# Run `dotnet restore` first: protoc and Google's protos come from there, as in tests/tools/buf-lint.sh.
set -euo pipefail
cd "$(dirname "$0")"
root=$(cd .. && pwd)
packages=${NUGET_PACKAGES:-$HOME/.nuget/packages}

newest() { find "$packages/$1" -mindepth 1 -maxdepth 1 -type d | sort -V | tail -n 1; }
tools=$(newest grpc.tools)
common=$(newest google.api.commonprotos)/content/protos
case "$(uname -s)-$(uname -m)" in
  Darwin-*) platform=macosx_universal ;;
  *-aarch64 | *-arm64) platform=linux_arm64 ;;
  *) platform=linux_x64 ;;
esac
chmod u+x "$tools/tools/$platform/protoc"

[ -x node_modules/.bin/esbuild ] || npm ci --no-audit --no-fund --loglevel=error

rm -rf gen && mkdir gen
(cd "$root/Contracts/Protos" && find soliguide -name '*.proto' | sort) > gen/files
(cd "$common" && find google/api google/rpc google/type -name '*.proto' | sort) >> gen/files
xargs "$tools/tools/$platform/protoc" --plugin=protoc-gen-es=node_modules/.bin/protoc-gen-es --es_out=gen --es_opt=target=ts \
  -I "$root/Contracts/Protos" -I "$common" -I "$tools/build/native/include" < gen/files

[ -n "${KIOSK_UNCHECKED:-}" ] || node_modules/.bin/tsc -p .

# bundle SOURCE TARGET FORMAT
bundle() {
  node_modules/.bin/esbuild "src/$1" --bundle --minify --charset=utf8 --target=chrome100,firefox100,safari15.4 --alias:@gen=./gen \
    --legal-comments=none --log-level=warning --format="$3" --outfile="$2"
}

if [ $# -eq 0 ]; then
  bundle main.ts "$root/GrpcApi/Pages/Kiosk/Files/borne.js" iife
  bundle keeper.ts "$root/GrpcApi/Pages/Kiosk/Files/borne-gardien.js" iife
  bundle jury/jury.ts "$root/tests/Browser.Tests/Jury/jury.js" iife
else
  bundle main.ts "$1/borne.js" iife
  bundle keeper.ts "$1/borne-gardien.js" iife
  bundle jury/jury.ts "$1/jury.js" iife
  bundle opening/opening.ts "$1/opening.mjs" esm
  bundle jury/admission.ts "$1/admission.mjs" esm
fi
