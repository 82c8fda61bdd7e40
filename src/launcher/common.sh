# Names and small tools that the launcher's parts share. Sourced; ROOT is the repository.
# shellcheck shell=bash disable=SC2034 # the names are used by the parts
STATE=$ROOT/.kiosk
HOST_DLL=$ROOT/src/Kiosk.Host/bin/Release/net10.0/kiosk.dll
export KIOSK_HOME=$ROOT KIOSK_MODELS=$STATE/models

# say TEXT...: one line on standard error, because standard output carries results only.
say() { printf 'kiosk: %s\n' "$*" >&2; }

# fail CODE TEXT...: says why and ends with that exit code (docs of the command line: 1 failed, 2 arguments, 3 device).
fail() {
    local code=$1
    shift
    say "$@"
    exit "$code"
}

# logged NAME COMMAND...: runs a long command with its output in a log file; when it fails, shows the end of the log.
# The set-up lock (descriptor 9) is closed for it: a build server that stays behind must not keep the lock.
logged() {
    local log=$STATE/logs/$1.log
    shift
    mkdir -p "$STATE/logs"
    ("$@") >"$log" 2>&1 </dev/null 9>&- && return
    tail -n 20 "$log" >&2
    say "That failed. The whole log: $log"
    return 1
}

# fingerprint PATH...: one hash over the names and contents of these files and folders, build output left out; the same
# wherever the repository stands.
fingerprint() {
    find "$@" -type d \( -name bin -o -name obj \) -prune -o -type f -print0 |
        sort -z | xargs -0 sha256sum | sed "s|  $ROOT/|  |" | sha256sum | cut -d' ' -f1
}

# is_done STEP KEY [OUTPUT]: whether the step last succeeded with this key and its output is still there.
is_done() {
    [[ -e ${3-$STATE} && -f $STATE/done/$1 && $(<"$STATE/done/$1") == "$2" ]]
}

# mark_done STEP KEY
mark_done() {
    mkdir -p "$STATE/done"
    printf '%s\n' "$2" >"$STATE/done/$1"
}

# this_processor: the name of this machine's processor family in paths and in natives.lock.json.
this_processor() {
    case $(uname -m) in
    x86_64) echo x64 ;;
    aarch64) echo arm64 ;;
    *) fail 3 "This processor ($(uname -m)) is not supported: the kiosk runs on x86-64 and arm64." ;;
    esac
}
