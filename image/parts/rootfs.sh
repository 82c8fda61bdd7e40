# The packages of Debian, as a tar file. Sourced.
# shellcheck shell=bash

# sources: the apt lines of the release, from the mirrors that this machine uses itself.
sources() {
    local main security
    # shellcheck disable=SC2016 # apt fills these in
    main=${KIOSK_MIRROR-$(apt-get indextargets --format '$(LABEL) $(REPO_URI)' 'Created-By: Packages' | sed -n 's/^Debian //p' | head -n 1)}
    # shellcheck disable=SC2016
    security=${KIOSK_SECURITY_MIRROR-$(apt-get indextargets --format '$(LABEL) $(REPO_URI)' 'Created-By: Packages' | sed -n 's/^Debian-Security //p' | head -n 1)}
    [[ $main && $security ]] || fail 3 "No mirror of Debian is known here: set KIOSK_MIRROR and KIOSK_SECURITY_MIRROR."
    printf 'deb %s %s main\n' "$main" "$DEBIAN" "$main" "$DEBIAN-updates" "$security" "$DEBIAN-security"
}

# wanted_packages: names, without the kernel, which is only unpacked.
wanted_packages() { sed 's/#.*//; /^linux-image/d; /^$/d' "$IMAGE/packages/common.txt" "$IMAGE/packages/$BOARD.txt" | sort -u; }

# make_rootfs TAR: once for each list of packages; the downloads are kept for the next time.
make_rootfs() {
    local tar=$1 cache=$STATE/image/packages-$ARCHITECTURE key
    key=$(cat "$IMAGE"/packages/*.txt "$IMAGE/parts/rootfs.sh" "$IMAGE/parts/kernel-hook.sh" | sha256sum | cut -d' ' -f1)
    is_done "image-rootfs-$BOARD" "$key" "$tar" && return
    mkdir -p "$cache"
    # shellcheck disable=SC2016 # mmdebstrap's shell fills in its own
    sources >"$STATE/image/sources.list"
    logged "image-rootfs-$BOARD" nice -n 10 mmdebstrap --mode=unshare --format=tar --architectures="$ARCHITECTURE" --variant=essential \
        --include="$(wanted_packages | paste -sd,)" \
        --aptopt='APT::Install-Recommends "false"' \
        --dpkgopt='path-exclude=/usr/share/man/*' --dpkgopt='path-exclude=/usr/share/locale/*' --dpkgopt='path-exclude=/usr/share/info/*' \
        --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-include=/usr/share/doc/*/copyright' \
        --skip=essential/unlink --skip=download/empty \
        --setup-hook='mkdir -p "$1/var/cache/apt/archives"' --setup-hook="sync-in '$cache' /var/cache/apt/archives" \
        --customize-hook="KERNEL=$(sed -n 's/^linux-image/linux-image/p' "$IMAGE/packages/$BOARD.txt"); . '$IMAGE/parts/kernel-hook.sh'" \
        --customize-hook="sync-out /var/cache/apt/archives '$cache'" \
        "$DEBIAN" "$tar.part" "$STATE/image/sources.list" || fail 1 "The packages of Debian could not be put together."
    mv "$tar.part" "$tar"
    mark_done "image-rootfs-$BOARD" "$key"
}
