# The native engines: fetched as npm tarballs, whisper.cpp built from its sources. Sourced.
# shellcheck shell=bash
NATIVES_SOURCE=$ROOT/src/natives

# fetch STEP PROCESSOR OUTPUT TEXT ROLE...: fetches the packages with those roles in natives.lock.json, once; OUTPUT is
# one of the files that must be there afterwards.
fetch() { fetch_locked "$NATIVES_SOURCE/natives.lock.json" "$@"; }

# fetch_locked LOCK_FILE STEP PROCESSOR OUTPUT TEXT ROLE...: the same from another lock file.
fetch_locked() {
    local lock=$1 step=$2-$3 processor=$3 output=$4 text=$5 key
    shift 5
    key=$(fingerprint "$lock" "$NATIVES_SOURCE/fetch.mjs")
    is_done "$step" "$key" "$output" && return
    say "Fetching $text (usually a few seconds)"
    logged "$step" node "$NATIVES_SOURCE/fetch.mjs" "$lock" "$STATE" "$processor" "$@" ||
        fail 1 "Could not fetch $text. Check this machine's connection and its npm settings."
    mark_done "$step" "$key"
}

# provide_natives PROCESSOR WHISPER_VARIANT...: puts all of them in place, for this machine or an image.
provide_natives() {
    local folder=$STATE/natives/linux-$1
    fetch fetch-engines "$1" "$folder/onnxruntime/libonnxruntime.so" \
        "ONNX Runtime, llama.cpp, the voice activity model and the sources of whisper.cpp" onnxruntime llama silero-vad whisper-sources
    provide_whisper "$@"
    [[ $1 != "$(this_processor)" ]] || export KIOSK_NATIVES=$folder
}

# whisper_variants PROCESSOR: the instruction sets that whisper.cpp is built for there, the plainest first.
whisper_variants() {
    if [[ $1 == arm64 ]]; then echo armv8-a cortex-a76; else echo x86-64-v2 x86-64-v3 x86-64-v4; fi
}

# whisper_variant CPUINFO: the best of them for this machine, by the features that the build flags of each assume.
whisper_variant() {
    local features
    features=" $(grep -m1 -E '^(flags|Features)\s*:' "$1") "
    if [[ $(uname -m) == aarch64 ]]; then
        has_all asimddp asimdhp && echo cortex-a76 || echo armv8-a
    elif has_all avx512f avx512bw avx512cd avx512dq avx512vl avx512_vnni; then
        echo x86-64-v4
    elif has_all avx2 bmi1 bmi2 fma f16c movbe abm; then
        echo x86-64-v3
    else
        echo x86-64-v2
    fi
}

# has_all FEATURE...: whether each stands in the caller's `features`.
has_all() {
    local feature
    for feature in "$@"; do [[ $features == *" $feature "* ]] || return 1; done
}

# provide_whisper PROCESSOR VARIANT...: builds the variants that are not there yet; where that cannot be done, fetches
# a prebuilt library, which is several times slower. What failed is tried again when `kiosk natives` asks for it, or the
# sources or the compiler changed.
provide_whisper() {
    local processor=$1 folder=$STATE/natives/linux-$1/whisper key attempt variant missing=()
    shift
    key=$(fingerprint "$NATIVES_SOURCE/natives.lock.json" "$NATIVES_SOURCE/whisper")
    for variant in "$@"; do
        is_done "whisper-$variant" "$key" "$folder/libwhisper-$variant.so" || missing+=("$variant")
    done
    ((${#missing[@]})) || return 0
    attempt="$key $(command -v cmake c++ | xargs)"
    if is_done whisper-failed "$attempt" || ! compile_whisper "$processor" "${missing[@]}"; then
        mark_done whisper-failed "$attempt"
        say "Going on with a prebuilt whisper.cpp, which answers much slower. './kiosk natives' tries the build again."
        fetch fetch-prebuilt "$processor" "$folder/index.node" "the prebuilt whisper.cpp" whisper-prebuilt
        return
    fi
    for variant in "${missing[@]}"; do mark_done "whisper-$variant" "$key"; done
}

compile_whisper() {
    say "Building whisper.cpp for ${*:2} (usually 1 minute for each on two cores)"
    logged whisper build_whisper "$@"
}

# build_whisper PROCESSOR VARIANT...: builds in a work folder and moves finished libraries only.
build_whisper() {
    local processor=$1 target=$STATE/natives/linux-$1/whisper work=$STATE/work/whisper-$1 toolchain=()
    shift
    [[ $processor == "$(this_processor)" ]] ||
        toolchain=(-DCMAKE_TOOLCHAIN_FILE="$NATIVES_SOURCE/whisper/aarch64.cmake")
    rm -rf "$work" && mkdir -p "$target" &&
        cmake -S "$NATIVES_SOURCE/whisper" -B "$work" "${toolchain[@]}" \
            -DSOURCES="$STATE/sources/whisper" -DISA="$(IFS=';' && echo "$*")" &&
        cmake --build "$work" --parallel "$(nproc)" &&
        cmake --install "$work" --prefix "$work/out" &&
        mv "$work"/out/*.so "$target" &&
        rm -rf "$work"
}
