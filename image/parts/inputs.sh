# What comes neither from Debian nor from this repository: listed in inputs.json with its hash. Sourced.
# shellcheck shell=bash

# dotnet_files FOLDER VERSION: the files of the runtime in an installation of .NET, one path a line.
dotnet_files() {
    (cd "$1" && find dotnet LICENSE.txt ThirdPartyNotices.txt "host/fxr/$2" "shared/Microsoft.NETCore.App/$2" \
        "shared/Microsoft.AspNetCore.App/$2" -type f 2>/dev/null | sort)
}

# tree_hash FOLDER: one hash over the names and contents of the files that standard input lists.
tree_hash() { (cd "$1" && tr '\n' '\0' | xargs -0 sha256sum) | sha256sum | cut -d' ' -f1; }

# input NAME KEY: a value of the list.
input() { node -p 'const [file, name, key] = process.argv.slice(1); JSON.parse(require("fs").readFileSync(file)).inputs.find(i => i.name === name)?.[key] ?? ""' "$IMAGE/inputs.json" "$1" "$2"; }

# find_dotnet_runtime: sets RUNTIME to an installation whose runtime is the one that is listed.
find_dotnet_runtime() {
    local name=dotnet-runtime-linux-$PROCESSOR place hash
    RUNTIME_VERSION=$(input "$name" version)
    for place in "$STATE/inputs/$name" "${DOTNET_ROOT-}" "$(dirname "$(readlink -f "$DOTNET")")"; do
        [[ -n $place && -d $place/shared/Microsoft.NETCore.App/$RUNTIME_VERSION ]] || continue
        hash=$(dotnet_files "$place" "$RUNTIME_VERSION" | tree_hash "$place")
        if [[ $hash == "$(input "$name" sha256)" ]]; then
            RUNTIME=$place
            return
        fi
        say "$place is another build of .NET $RUNTIME_VERSION than inputs.json lists (its hash is $hash)."
    done
    fail 3 "The .NET runtime for this board is missing: get $(input "$name" get), and unpack it into $STATE/inputs/$name."
}
