#!/bin/sh
# Runs a private MariaDB in folder $1 on port $2 for as long as process $3 lives; then removes it all.
folder=$1 port=$2 parent=$3
as=''
[ "$(id -u)" = 0 ] && as='--user=root'
mariadb-install-db --no-defaults $as --datadir="$folder/data" --auth-root-authentication-method=normal >"$folder/install.log" 2>&1 || exit 1
mariadbd --no-defaults $as --datadir="$folder/data" --socket="$folder/socket" --port="$port" --bind-address=127.0.0.1 \
  --character-set-server=utf8mb4 --collation-server=utf8mb4_unicode_ci --innodb-flush-log-at-trx-commit=0 \
  --innodb-buffer-pool-size=64M --performance-schema=off --max-connections=500 >"$folder/server.log" 2>&1 &
server=$!
while kill -0 "$parent" 2>/dev/null && kill -0 "$server" 2>/dev/null; do sleep 1; done
kill "$server" 2>/dev/null
wait "$server"
rm -rf "$folder"
