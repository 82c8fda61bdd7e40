# The starter knowledge, made from the pages in seeds/. Sourced.
# shellcheck shell=bash

export KIOSK_KNOWLEDGE=${KIOSK_KNOWLEDGE-$STATE/knowledge/starter.bundle}

# make_starter_bundle: imports the pages again when one of them, or the program, changed. Into a new file, because an
# import into an existing bundle keeps what was withdrawn from seeds/.
make_starter_bundle() {
    local bundle=$STATE/knowledge/starter.bundle work=$STATE/work/knowledge key
    key="$(fingerprint "$ROOT/seeds/lindewaard") $(stat --format %Y "$HOST_DLL")"
    is_done knowledge "$key" "$bundle" && return
    say "Making the starter knowledge (a few seconds)"
    rm -rf "$work" && mkdir -p "$work"
    logged knowledge "$DOTNET" "$HOST_DLL" knowledge import --format markdown --in "$ROOT/seeds/lindewaard" \
        --out "$work/starter.bundle" || fail 1 "The starter knowledge cannot be made."
    mkdir -p "$STATE/knowledge" && mv "$work"/* "$STATE/knowledge/"
    mark_done knowledge "$key"
}
