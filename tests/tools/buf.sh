#!/usr/bin/env bash
# Looks at Contracts/Protos with buf, on the descriptor set that the protoc of Grpc.Tools writes: neither buf's registry nor a copy of Google's
# protos is needed. Run `dotnet restore` first.
#
#   buf.sh            lints by the rules STANDARD, and compares with the protos of the last release: front ends that copied those must go on working
#   buf.sh --release  makes today's protos those of the last release (released.binpb); for a release, or for what no release ever had
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

# describe FILE OPTION...: writes the descriptor set of all our protos, and of what they import.
describe() {
  local file=$1
  shift
  (cd "$root/Contracts/Protos" && find soliguide -name '*.proto' -print0 | sort -z | xargs -0 "$tools/tools/$platform/protoc" -I . \
    -I "$common/content/protos" -I "$tools/build/native/include" --include_imports "$@" --descriptor_set_out="$file")
}

if [ "${1:-}" = --release ]; then
  describe "$PWD/released.binpb"
  echo "released.binpb holds the protos of today."
  exit
fi

bash install.sh
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
describe "$work/soliguide.binpb" --include_source_info

# --path leaves out Google's own files, which the sets hold as imports.
buf=$PWD/node_modules/.bin/buf
released=$PWD/released.binpb
cd "$work"
"$buf" lint soliguide.binpb --path soliguide --config '{"version":"v2","lint":{"use":["STANDARD"]}}'
echo "buf lint: $(find "$root/Contracts/Protos" -name '*.proto' | wc -l) files follow STANDARD."
"$buf" breaking soliguide.binpb --against "$released" --path soliguide --config '{"version":"v2","breaking":{"use":["FILE"]}}'
echo "buf breaking: nothing of the last release is broken."
