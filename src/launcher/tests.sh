# Runs every test project, one after the other, and adds up. Sourced.
# shellcheck shell=bash

check_test_options() {
    [[ $# -eq 0 || ($# -eq 2 && $1 == --filter) ]] || fail 2 "test: the only option is --filter EXPRESSION"
}

# run_tests [--filter EXPRESSION]: the last line is `N passed, N failed`; fails when a test failed or none ran.
run_tests() {
    local project results=$STATE/test-results aborted=0
    rm -rf "$results" && mkdir -p "$results"
    export KIOSK_TEST_RESULTS=$results
    for project in "$ROOT"/tests/*/*.csproj; do
        run_project "$project" "$results" "$@" || aborted=$((aborted + 1))
    done
    summarise "$aborted" "$results"/*.trx
}

# Longer than any project takes: a test that hangs must not keep the others from being counted.
PROJECT_LIMIT=30m

# run_project PROJECT RESULTS [OPTION...]: fails when the run broke off without a failed test in its results.
run_project() {
    local name results=$2 trx
    name=$(basename "$1" .csproj)
    trx=$results/$name.trx
    printf '\n== %s\n' "$name"
    if timeout --foreground "$PROJECT_LIMIT" "$DOTNET" test "$(dirname "$1")/bin/Release/net10.0/$name.dll" --nologo \
        --logger "trx;LogFileName=$trx" --logger 'console;verbosity=minimal' "${@:3}"; then
        return
    fi
    [[ -f $trx ]] && (($(counter failed "$trx") > 0)) && return
    printf '%s broke off.\n' "$name"
    return 1
}

# counter NAME TRX_FILE: one of the totals in the results file of the Visual Studio test platform; 0 where a run that
# broke off did not write them.
counter() {
    local count
    count=$(sed -n "s/.*<Counters .*\b$1=\"\([0-9]*\)\".*/\1/p" "$2")
    echo "${count:-0}"
}

# summarise ABORTED TRX_FILE...: lists the failed tests, then the totals. A project that broke off counts as a failure.
summarise() {
    local failed=$1 passed=0 skipped=0 trx
    shift
    for trx in "$@"; do
        [[ -f $trx ]] || continue
        passed=$((passed + $(counter passed "$trx")))
        failed=$((failed + $(counter failed "$trx")))
        skipped=$((skipped + $(counter total "$trx") - $(counter executed "$trx")))
        failures "$trx"
    done
    printf '\n%s passed, %s failed%s\n' "$passed" "$failed" "$( ((skipped == 0)) || echo ", $skipped skipped")"
    ((failed == 0 && passed > 0))
}

# failures TRX_FILE: one line for each failed test.
failures() {
    sed -n '/<UnitTestResult .*outcome="Failed"/ s/.*testName="\([^"]*\)".*/Failed: \1/p' "$1" |
        sed 's/&quot;/"/g; s/&lt;/</g; s/&gt;/>/g; s/&amp;/\&/g'
}
