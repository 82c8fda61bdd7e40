# The .NET side: finding the SDK, building. Sourced.
# shellcheck shell=bash

# The SDK then needs no ICU library, which small systems lack.
export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

# find_dotnet: sets DOTNET, from the path or from where the installers put it.
find_dotnet() {
    local place
    for place in "$(command -v dotnet || true)" "${DOTNET_ROOT-}/dotnet" "$HOME/.dotnet/dotnet"; do
        if [[ -x $place ]]; then
            DOTNET=$place
            return
        fi
    done
    return 1
}

# require_sdk: ends with exit code 3 unless an SDK is there that global.json accepts.
require_sdk() {
    local wanted
    wanted=$(sed -n 's/.*"version": *"\([^"]*\)".*/\1/p' "$ROOT/global.json")
    if ! find_dotnet || ! (cd "$ROOT" && "$DOTNET" --version) >/dev/null 2>&1; then
        fail 3 "The .NET SDK $wanted or a later 10.0 is needed, and not found: https://dotnet.microsoft.com/download"
    fi
}

# build STEP PROJECT SOURCE...: builds the project or solution in Release, unless nothing in the sources changed since.
# Restoring takes the versions of the lock files; in CI a lock file that does not fit is an error.
build() {
    local step=$1 project=$2 key
    shift 2
    key=$(fingerprint "$@" "$ROOT"/{Directory.*.props,BannedSymbols.txt,global.json,.editorconfig})
    is_done "$step" "$key" "$HOST_DLL" && return
    say "Building $project (usually half a minute, longer the first time)"
    logged "$step" build_release "$project" || fail 1 "$project does not build."
    mark_done "$step" "$key"
}

build_release() {
    (cd "$ROOT" && "$DOTNET" build "$1" --configuration Release --nologo --verbosity quiet)
}
