# Starts the program. Both launchers, the checkout's and the distribution's, end here with these set:
#   java_home: the runtime's home; app: the directory with the jars, this file and the AOT caches
[ -t 1 ] && out_tty=1 || out_tty=0
[ -t 2 ] && err_tty=1 || err_tty=0
if [ $out_tty = 1 ] && [ -z "${COLUMNS:-}" ]; then
    COLUMNS=$(stty size 2>/dev/null </dev/tty | cut -d' ' -f2) || COLUMNS=
    [ -n "$COLUMNS" ] && export COLUMNS
fi
# Names of files are UTF-8 to the program; in the C locale Java could not even open them.
case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
    *[Uu][Tt][Ff]8* | *[Uu][Tt][Ff]-8*) ;;
    *) export LC_ALL=C.UTF-8 ;;
esac
# Which of the virtual machine's compilers pay for themselves (ADR 8): only the quick one in lint and where no image is
# ever looked at; both in db, which may read for minutes; in the rest the optimizing one only for the few loops that compiler.json
# names. The machine says on standard output that it read that file, so what it writes there is off; its errors go through
# -Xlog. A start loads all classes of its AOT cache, so commands that look at no image have one of their own.
quick='' directives='' aot=scan
case ${1:-} in
    lint | rules | cache | man | completion | compare-versions | --version | -V | --help | -h)
        quick=-XX:TieredStopAtLevel=1 aot=lint ;;
    db) ;;
    *) directives=-XX:CompilerDirectivesFile=$app/compiler.json ;;
esac
program=''
if [ -r "$app/program" ]; then read -r program <"$app/program" || true; fi
# shellcheck disable=SC2086,SC2154
exec "$java_home/bin/java" @"$app/java.options" -XX:AOTCache="$app/$aot.aot" \
    -Dlazaret.stdout.tty=$out_tty -Dlazaret.stderr.tty=$err_tty -Dlazaret.program=$program \
    $quick ${directives:+-XX:+UnlockDiagnosticVMOptions -XX:-DisplayVMOutput "$directives"} \
    ${LAZARET_JAVA_OPTIONS:-} -jar "$app/lazaret.jar" "$@"
