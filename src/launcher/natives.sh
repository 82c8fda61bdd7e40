# The native engines: fetched as npm tarballs, whisper.cpp built from its sources. Sourced.
# shellcheck shell=bash
NATIVES_SOURCE=$ROOT/src/natives

# fetch_role ROLE PROCESSOR TEXT: fetches the packages with that role in natives.lock.json, once.
fetch_role() {
    local key step=$1-$2
    key=$(fingerprint "$NATIVES_SOURCE/natives.lock.json" "$NATIVES_SOURCE/fetch.mjs")
    is_done "$step" "$key" && return
    say "Fetching $3 (usually a few seconds)"
    logged "fetch-$step" node "$NATIVES_SOURCE/fetch.mjs" "$NATIVES_SOURCE/natives.lock.json" "$STATE" "$2" "$1" ||
        fail 1 "$3 could not be fetched. Check this machine's connection and its npm settings."
    mark_done "$step" "$key"
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
# a prebuilt library, which is several times slower.
provide_whisper() {
    local processor=$1 key variant missing=()
    shift
    key=$(fingerprint "$NATIVES_SOURCE/natives.lock.json" "$NATIVES_SOURCE/whisper")
    for variant in "$@"; do
        is_done "whisper-$variant" "$key" "$STATE/natives/linux-$processor/whisper/libwhisper-$variant.so" ||
            missing+=("$variant")
    done
    ((${#missing[@]})) || return 0
    fetch_role whisper-sources "$processor" "the sources of whisper.cpp"
    say "Building whisper.cpp for ${missing[*]} (usually half a minute for each on two cores)"
    if logged whisper build_whisper "$processor" "${missing[@]}"; then
        for variant in "${missing[@]}"; do mark_done "whisper-$variant" "$key"; done
    else
        say "Going on with a prebuilt whisper.cpp, which answers much slower."
        fetch_role whisper-prebuilt "$processor" "the prebuilt whisper.cpp"
    fi
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
