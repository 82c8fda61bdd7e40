# The starter knowledge, made from the pages in seeds/. Sourced.
# shellcheck shell=bash

export KIOSK_KNOWLEDGE=${KIOSK_KNOWLEDGE-$STATE/knowledge/starter.bundle}

# make_starter_bundle: imports the pages again when one of them, or the program, changed.
make_starter_bundle() {
    local bundle=$STATE/knowledge/starter.bundle key
    key="$(cd "$ROOT" && fingerprint seeds) $(stat --format %Y "$HOST_DLL")"
    is_done knowledge "$key" "$bundle" && return
    say "Making the starter knowledge"
    logged knowledge "$DOTNET" "$HOST_DLL" knowledge import --format markdown --in "$ROOT/seeds/lindewaard" --out "$bundle" ||
        fail 1 "The starter knowledge can't be made."
    mark_done knowledge "$key"
}
