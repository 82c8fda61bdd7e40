# The models that are shipped in models/, unpacked. Sourced.
# shellcheck shell=bash

# unpack_models: each models/NAME.gz becomes NAME in the models folder; an interrupted run leaves no half file.
unpack_models() {
    local packed name key
    mkdir -p "$KIOSK_MODELS"
    for packed in "$ROOT"/models/*.gz; do
        name=$(basename "$packed" .gz)
        key=$(stat --format '%s %Y' "$packed")
        is_done "model-$name" "$key" "$KIOSK_MODELS/$name" && continue
        say "Unpacking $name"
        gunzip --stdout "$packed" >"$STATE/$name.part" || fail 1 "$packed is damaged: get it from the repository again"
        mv "$STATE/$name.part" "$KIOSK_MODELS/$name"
        mark_done "model-$name" "$key"
    done
}
