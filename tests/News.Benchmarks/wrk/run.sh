#!/bin/sh
# Asks a running service (http://127.0.0.1:7071 unless URL says otherwise) from 16 connections with wrk (Debian: apt-get install wrk).
# run.sh FILE: FILE is NDJSON with a "body", whose words are asked for. SECONDS_EACH says how long each question is measured; 10 when left out.
# Before it is measured each question is asked for WARM_SECONDS (10), with other words: the service then runs code that its compiler has finished.
set -eu
command -v wrk > /dev/null || { echo "wrk is not installed." >&2; exit 2; }
here=$(dirname "$0")
url=${URL:-http://127.0.0.1:7071}
WORDS=$(mktemp)
export WORDS
trap 'rm -f "$WORDS"' EXIT
sed -e 's/.*"body": *"//' -e 's/\\n/ /g' "$1" | awk 'NR % 20 == 1' | tr -cs 'A-Za-z' '\n' | tr 'A-Z' 'a-z' | awk 'length >= 3' > "$WORDS"

# ask SEED SECONDS PARAMETERS
ask() {
  SEED=$1 PARAMETERS=$3 wrk -t2 -c16 -d"$2s" --timeout 60s -s "$here/search.lua" "$url"
}

for parameters in '' '&facets=entity,source,month' '&from=1987-03&to=1987-03&sentiment=neutral' '&sort=relevance'; do
  echo "two words $parameters"
  ask 100 "${WARM_SECONDS:-10}" "$parameters" > /dev/null
  ask 0 "${SECONDS_EACH:-10}" "$parameters" | grep '^  median'
done
