#!/usr/bin/env bash
# Lints Contracts/Protos by buf's STANDARD rules, on the descriptor set that the protoc of Grpc.Tools writes: neither buf's registry nor a
# copy of Google's protos is needed. Run `dotnet restore` first.
set -euo pipefail
cd "$(dirname "$0")"
root=$(cd ../.. && pwd)
packages=${NUGET_PACKAGES:-$HOME/.nuget/packages}

newest() { find "$packages/$1" -mindepth 1 -maxdepth 1 -type d | sort -V | tail -n 1; }
tools=$(newest grpc.tools)
common=$(newest google.api.commonprotos)
case "$(uname -s)-$(uname -m)" in
  Darwin-*) platform=macosx_universal ;;
  *-aarch64 | *-arm64) platform=linux_arm64 ;;
  *) platform=linux_x64 ;;
esac
chmod u+x "$tools/tools/$platform/protoc"

# install, not ci: the lock holds the Linux builds of buf alone, and ci refuses a lock without the optional other ones. What the lock does
# hold is fetched as it says, version and hash.
[ -x node_modules/.bin/buf ] || npm install --no-save --no-audit --no-fund --loglevel=error
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cd "$root/Contracts/Protos"
find soliguide -name '*.proto' -print0 | sort -z | xargs -0 "$tools/tools/$platform/protoc" -I . \
  -I "$common/content/protos" -I "$tools/build/native/include" \
  --include_imports --include_source_info --descriptor_set_out="$work/soliguide.binpb"

# --path leaves out Google's own files, which the set holds as imports.
cd "$work"
"$root/tests/tools/node_modules/.bin/buf" lint soliguide.binpb --path soliguide \
  --config '{"version":"v2","lint":{"use":["STANDARD"]}}'
echo "buf lint: $(find "$root/Contracts/Protos" -name '*.proto' | wc -l) files follow STANDARD."
