#!/bin/sh
# Makes the AOT caches (JEP 514) that let lazaret start at once, each by a training run over one kind of job. Before that it
# writes the digest of the program, under which whole images' results are kept.
# usage: train.sh JAVA_HOME APP_DIRECTORY
set -eu
java_home=$1
app=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat "$app"/*.jar | { sha256sum 2>/dev/null || shasum -a 256; } | cut -d' ' -f1 >"$app/program"
for job in scan lint; do
    mkdir "$work/$job"
    "$java_home/bin/java" @"$app/java.options" -XX:AOTCacheOutput="$app/$job.aot" \
        -Dlazaret.program="$(cat "$app/program")" -jar "$app/lazaret.jar" train $job "$work/$job"
done
