#!/usr/bin/env bash
# Fetches what package-lock.json names, by version and hash, into node_modules here; nothing when it is there. Run by buf.sh, by the tests that ask
# clients of other makers, and by test.sh before all of them, so that two never fetch at once.
set -euo pipefail
cd "$(dirname "$0")"
for there in .bin/buf @grpc/grpc-js @grpc/proto-loader @seriousme/openapi-schema-validator opening_hours; do
  if [ ! -e "node_modules/$there" ]; then
    npm ci --no-audit --no-fund --loglevel=error
    break
  fi
done
