# The starter knowledge, made from the pages in seeds/ and signed for demonstrations on this machine. Sourced.
# shellcheck shell=bash

# Made here, so that no key comes with the repository: other machines do not trust it.
DEMONSTRATION_KEY=$STATE/keys/demonstration
export KIOSK_KNOWLEDGE=${KIOSK_KNOWLEDGE-$STATE/knowledge/starter.bundle}
export KIOSK__Knowledge__DemonstrationKey=${KIOSK__Knowledge__DemonstrationKey-$DEMONSTRATION_KEY.pub}

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
    [[ -f $DEMONSTRATION_KEY.key && -f $DEMONSTRATION_KEY.pub ]] || make_demonstration_key
    logged knowledge "$DOTNET" "$HOST_DLL" knowledge sign "$work/starter.bundle" --key "$DEMONSTRATION_KEY.key" ||
        fail 1 "The starter knowledge cannot be signed."
    mkdir -p "$STATE/knowledge" && mv "$work"/* "$STATE/knowledge/"
    mark_done knowledge "$key"
}

make_demonstration_key() {
    rm -f "$DEMONSTRATION_KEY".*
    KIOSK__Knowledge__DemonstrationKey='' logged knowledge "$DOTNET" "$HOST_DLL" knowledge key "$DEMONSTRATION_KEY" ||
        fail 1 "The key for demonstrations cannot be made."
}
