# The models that are shipped in models/, unpacked. Sourced.
# shellcheck shell=bash

# unpack_models: each models/NAME.gz becomes NAME in the models folder, if its hash stands in the manifest.
unpack_models() {
    local packed name key
    mkdir -p "$KIOSK_MODELS"
    for packed in "$ROOT"/models/*.gz; do
        name=$(basename "$packed" .gz)
        key=$(stat --format '%s %Y' "$packed" "$ROOT/models/manifest.json" | xargs)
        is_done "model-$name" "$key" "$KIOSK_MODELS/$name" && continue
        say "Unpacking $name"
        if ! gunzip --stdout "$packed" >"$STATE/$name.part" || ! is_listed "$STATE/$name.part"; then
            fail 1 "$packed is damaged, or not what models/manifest.json lists: get both from the repository again."
        fi
        mv "$STATE/$name.part" "$KIOSK_MODELS/$name"
        mark_done "model-$name" "$key"
    done
}

# is_listed FILE: whether its SHA-256 stands in the manifest.
is_listed() {
    grep --quiet "\"sha256\": \"$(sha256sum "$1" | cut -d' ' -f1)\"" "$ROOT/models/manifest.json"
}
