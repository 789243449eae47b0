#!/usr/bin/env bash
# mariadb-check.sh FILE...: one server for all, a database for each file, the first error of a file ends it. Code 1 when a file fails.
set -euo pipefail
place=$(mktemp -d)
server=$(PATH=$PATH:/usr/sbin command -v mariadbd)
finish() {
  [ -z "${running:-}" ] || kill "$running"
  wait || true
  rm -rf "$place"
}
trap finish EXIT
user=$(id -un)
mariadb-install-db --no-defaults --datadir="$place/data" --user="$user" --auth-root-authentication-method=normal --skip-test-db >"$place/install.log"
"$server" --no-defaults --datadir="$place/data" --user="$user" --socket="$place/s" --skip-networking --pid-file="$place/pid" --log-error="$place/log" &
running=$!
ask() { mariadb --no-defaults -S "$place/s" -u root --default-character-set=utf8mb4 "$@"; }
for _ in $(seq 300); do ask -e 'SELECT 1' >/dev/null 2>&1 && break; sleep 0.1; done
failed=0
at=0
for file in "$@"; do
  at=$((at + 1))
  ask -e "CREATE DATABASE d$at CHARACTER SET utf8mb4 COLLATE utf8mb4_bin"
  ask "d$at" <"$file" >/dev/null || { echo "FAIL $file"; failed=1; }
done
exit "$failed"
