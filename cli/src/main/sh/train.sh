#!/bin/sh
# Makes the AOT cache (JEP 514) that lets lazaret start at once: one training run over the main job. Before that it writes
# the digest of the program, under which whole images' results are kept.
# usage: train.sh JAVA_HOME APP_DIRECTORY
set -eu
java_home=$1
app=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat "$app"/*.jar | { sha256sum 2>/dev/null || shasum -a 256; } | cut -d' ' -f1 >"$app/program"
"$java_home/bin/java" @"$app/java.options" -XX:AOTCacheOutput="$app/lazaret.aot" \
    -Dlazaret.program="$(cat "$app/program")" -jar "$app/lazaret.jar" train "$work"
