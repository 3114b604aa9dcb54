#!/usr/bin/env bash
# Stands before curl on the path: takes what goes to the API's own server to $ADDRESS instead.
set -euo pipefail

api=https://api.stripe.com/
found=0
words=()
for word in "$@"; do
  if [[ $word == "$api"* ]]; then
    word=$ADDRESS/${word#"$api"}
    found=1
  fi
  words+=("$word")
done
((found)) || { echo "nothing goes to $api" >&2; exit 1; }
exec "$REAL_CURL" "${words[@]}"
