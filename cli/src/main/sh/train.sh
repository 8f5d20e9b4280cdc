#!/bin/sh
# Makes the AOT cache (JEP 514) that lets lazaret start at once: one training run over the main job.
# usage: train.sh JAVA_HOME APP_DIRECTORY
set -eu
java_home=$1
app=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$java_home/bin/java" @"$app/java.options" -XX:AOTCacheOutput="$app/lazaret.aot" \
    -jar "$app/lazaret.jar" train "$work"
