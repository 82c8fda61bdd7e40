# The program with its runtime, engines, models and starter knowledge, laid into the root. Sourced.
# shellcheck shell=bash

# add_application ROOT
add_application() {
    local root=$1 app=$1/usr/lib/kiosk/app share=$1/usr/share/kiosk other
    mkdir -p "$app" "$share/models" "$share/knowledge" "$share/seeds" "$share/docs" "$root/usr/lib/dotnet"
    (cd "$REPOSITORY" && logged image-publish "$DOTNET" publish src/Kiosk.Host --configuration Release --no-build --nologo --output "$app") ||
        fail 1 "The program cannot be published."
    # Published for every processor: the others go, and so does what only a debugger needs.
    for other in "$app"/runtimes/*; do [[ $other == */linux-$PROCESSOR ]] || rm -rf "$other"; done
    rm -f "$app"/*.pdb "$app"/kiosk "$app"/appsettings.*.json "$app"/web.config
    (cd "$RUNTIME" && dotnet_files . "$RUNTIME_VERSION" | xargs cp --parents -t "$root/usr/lib/dotnet")
    cp -rT "$KIOSK_NATIVES_OF_BOARD" "$root/usr/lib/kiosk/natives"
    add_models "$root"
    cp "$STATE"/knowledge/starter.bundle "$STATE"/knowledge/starter.bundle.sig "$share/knowledge/"
    cp "$DEMONSTRATION_KEY.pub" "$share/knowledge/demonstration.pub"
    cp -r "$REPOSITORY"/seeds/questions "$share/seeds/"
    cp "$REPOSITORY"/LICENSE "$REPOSITORY"/docs/*.md "$share/docs/"
}

# add_models ROOT: what the image falls back to; the data partition gets links to them, where it has none of its own.
add_models() {
    local file name data=$1/usr/lib/kiosk/data.conf
    for file in "$KIOSK_MODELS"/*.bin "$KIOSK_MODELS"/*.onnx; do
        name=$(basename "$file")
        grep -q "\"$(sha256sum "$file" | cut -d' ' -f1)\"" "$REPOSITORY/models/manifest.json" || continue
        cp "$file" "$1/usr/share/kiosk/models/"
        echo "L /var/lib/kiosk/models/$name - - - - /usr/share/kiosk/models/$name" >>"$data"
    done
    echo "L /var/lib/kiosk/knowledge/knowledge.bundle - - - - /usr/share/kiosk/knowledge/starter.bundle" >>"$data"
    echo "L /var/lib/kiosk/knowledge/knowledge.bundle.sig - - - - /usr/share/kiosk/knowledge/starter.bundle.sig" >>"$data"
}
