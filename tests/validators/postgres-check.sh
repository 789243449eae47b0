#!/usr/bin/env bash
# postgres-check.sh FILE...: one server for all, a database for each file, the first error of a file ends it. Code 1 when a file fails.
set -euo pipefail
bin=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1)
place=$(mktemp -d)
as() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
finish() {
  as "$bin/pg_ctl" -D "$place/data" -m immediate -s stop || true
  rm -rf "$place"
}
trap finish EXIT
[ "$(id -u)" != 0 ] || chown postgres "$place"
cd "$place"
as "$bin/initdb" -D "$place/data" -U app -A trust -E UTF8 --no-sync --locale=C >"$place/initdb.log"
as "$bin/pg_ctl" -D "$place/data" -w -s -l "$place/data/log" -o "-c listen_addresses= -c unix_socket_directories=$place -c fsync=off" start
cd "$OLDPWD"
failed=0
at=0
for file in "$@"; do
  at=$((at + 1))
  "$bin/psql" -h "$place" -U app -q -c "CREATE DATABASE d$at" postgres
  "$bin/psql" -h "$place" -U app -q -v ON_ERROR_STOP=1 --single-transaction -f "$file" "d$at" >/dev/null || { echo "FAIL $file"; failed=1; }
done
exit "$failed"
