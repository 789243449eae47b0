#!/usr/bin/env bash
# usage: package.sh APP_ID HOST [OUT.zip]: the Teams app package for a bot registration (APP_ID, a GUID) whose program is reached at https://HOST.
set -euo pipefail
[[ ${1:-} =~ ^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$ && ${2:-} =~ ^[A-Za-z0-9.-]+$ ]] || {
  echo "usage: package.sh APP_ID HOST [OUT.zip], for example: package.sh 1b2c3d4e-0000-4000-8000-000000000000 bot.example.org" >&2
  exit 2
}
here=$(cd "$(dirname "$0")" && pwd)
out=${3:-backend-architect.zip}
[[ $out = /* ]] || out=$PWD/$out
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -e "s/00000000-0000-0000-0000-000000000000/$1/g" -e "s/bot\.example\.org/$2/g" "$here/manifest.json" >"$work/manifest.json"
cp "$here/color.png" "$here/outline.png" "$work/"
rm -f "$out"
(cd "$work" && zip -q -X "$out" manifest.json color.png outline.png)
echo "$out"
