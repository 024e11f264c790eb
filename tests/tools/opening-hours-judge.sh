#!/usr/bin/env bash
# Asks opening_hours.js (LGPL-3.0, a tool of tests alone) what opening_hours values mean: questions on the input, answers on the output.
set -euo pipefail
cd "$(dirname "$0")"
./install.sh >&2
exec node opening-hours-judge.mjs
