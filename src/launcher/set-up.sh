# What must be in place before a verb runs. Each step is skipped in milliseconds when it was done before. Sourced.
# shellcheck shell=bash
. "$ROOT/src/launcher/packages.sh"
. "$ROOT/src/launcher/natives.sh"
. "$ROOT/src/launcher/models.sh"
. "$ROOT/src/launcher/dotnet.sh"
. "$ROOT/src/launcher/knowledge.sh"

# set_up host|test|natives [OPTION...]: one at a time in this repository; a second one waits.
set_up() {
    local purpose=$1
    shift
    mkdir -p "$STATE"
    trap 'fail 130 "Stopped. What was finished is kept; the next run goes on from there."' INT
    exec 9>"$STATE/lock"
    if ! flock --nonblock 9; then
        say "Waiting for another set-up in this folder to finish"
        flock 9
    fi
    "set_up_$purpose" "$@"
    exec 9>&-
    trap - INT
}

# For running: only the engine that this very processor uses.
set_up_host() {
    local processor
    processor=$(this_processor)
    require_sdk
    install_packages "${PACKAGES[@]}"
    provide_natives "$processor" "$(whisper_variant /proc/cpuinfo)"
    unpack_models
    build host src/Kiosk.Host "$ROOT"/src/Kiosk.*
    make_starter_bundle
}

# For testing: every engine that runs on this processor family, and the tests themselves.
set_up_test() {
    local processor variants
    processor=$(this_processor)
    require_sdk
    install_packages "${PACKAGES[@]}" "${TEST_PACKAGES[@]}"
    install_optional "${OPTIONAL_TEST_PACKAGES[@]}"
    read -ra variants <<<"$(whisper_variants "$processor")"
    provide_natives "$processor" "${variants[@]}"
    unpack_models
    export KIOSK_AXE=$STATE/browser/axe.min.js
    fetch_locked "$ROOT/tests/browser/npm.lock.json" fetch-axe "$processor" "$KIOSK_AXE" "axe-core, which looks for barriers on pages" axe
    build tests Kiosk.sln "$ROOT"/src/Kiosk.* "$ROOT"/tests/{Kiosk.*,appliance,browser} "$ROOT/Kiosk.sln"
    make_starter_bundle
}

# set_up_natives [--all] [--processor x64|arm64]: the engines only, for images also those of the other processor.
set_up_natives() {
    local own processor variants all=
    own=$(this_processor)
    processor=$own
    while (($#)); do
        case $1 in
        --all) all=yes ;;
        --processor) processor=${2-} && shift ;;
        *) fail 2 "natives: unknown option '$1'; known are --all and --processor x64|arm64" ;;
        esac
        shift
    done
    [[ $processor =~ ^(x64|arm64)$ ]] || fail 2 "natives: --processor is '$processor'; it must be x64 or arm64"
    if [[ $processor != "$own" ]]; then
        [[ $processor == arm64 ]] || fail 2 "natives: the engines for x64 can be built on an x64 machine only"
        PACKAGES+=(g++-aarch64-linux-gnu)
        all=yes
    fi
    install_packages "${PACKAGES[@]}"
    if [[ $all ]]; then
        read -ra variants <<<"$(whisper_variants "$processor")"
    else
        variants=("$(whisper_variant /proc/cpuinfo)")
    fi
    rm -f "$STATE/done/whisper-failed"
    provide_natives "$processor" "${variants[@]}"
}
