#!/usr/bin/env bash
# Written by `gen ci init`, and yours to change. For whatever runs your jobs, and for a terminal; gen and git
# must be on the path.
#
#   gen-@NAME@.sh check origin/main     what a branch does to the SDKs, as Markdown, and whether it is in order
#   gen-@NAME@.sh regenerate            commits what a build changes to a branch, and pushes that
#
# The second prints lines such as `changed=true` and `title=…`: open the pull request with them.
set -euo pipefail

SPEC="@SPEC@"
BRANCH="gen/@NAME@"
SITE="@SITE@"
# Where a newer document is fetched from before a regeneration. Left empty, the committed one is built.
FETCH=""

cd "$(git rev-parse --show-toplevel)"

check() {
  gen ci comment "$SPEC" --base "$1" --site "$SITE"
  gen check "$SPEC" >&2
}

regenerate() {
  local words=(--branch "$BRANCH" --push --site "$SITE")
  if [ -n "$FETCH" ]; then
    curl --fail --silent --show-error --location --proto '=https' --output "$SPEC" "$FETCH"
    words+=(--with-inputs)
  fi
  gen ci regenerate "$SPEC" "${words[@]}"
}

case "${1:-}" in
  check) check "${2:?the revision to compare with, such as origin/main}" ;;
  regenerate) regenerate ;;
  *)
    echo "usage: $0 check REVISION | regenerate" >&2
    exit 2
    ;;
esac
