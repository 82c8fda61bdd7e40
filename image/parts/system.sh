# Makes a root of the packages and ours: units, users, what is switched on and off, the initial file system, and the
# verified images of both. Sourced.
# shellcheck shell=bash

ENABLED=(
    multi-user.target/kiosk-data.service multi-user.target/kiosk-setup.service multi-user.target/kiosk.service
    multi-user.target/kiosk-ready.service multi-user.target/kiosk-confirm.service timers.target/kiosk-self-test.timer
    multi-user.target/systemd-networkd.service sysinit.target/systemd-timesyncd.service sysinit.target/nftables.service
)
# No log-in anywhere, nothing that writes to the root, and no package management.
MASKED=(
    getty@.service serial-getty@.service console-getty.service getty.target autovt@.service debug-shell.service
    apt-daily.timer apt-daily-upgrade.timer dpkg-db-backup.timer e2scrub_all.timer e2scrub_reap.service fstrim.timer
    systemd-firstboot.service systemd-hwdb-update.service systemd-journal-catalog-update.service systemd-update-done.service
    systemd-pstore.service systemd-networkd-wait-online.service systemd-logind.service ldconfig.service systemd-random-seed.service
)
# Kernel modules of no kiosk: radios, cameras, file systems of other computers, hardware of data centres.
UNWANTED_MODULES=(
    drivers/net/wireless drivers/bluetooth net/bluetooth net/wireless net/mac80211 drivers/media drivers/infiniband drivers/isdn
    drivers/staging drivers/iio drivers/firewire drivers/gpu/drm/amd drivers/gpu/drm/nouveau drivers/gpu/drm/radeon
    fs/ocfs2 fs/gfs2 fs/ceph fs/nfs fs/nfsd fs/smb fs/afs fs/btrfs fs/xfs fs/bcachefs fs/f2fs fs/jfs fs/reiserfs fs/udf fs/hfs fs/hfsplus fs/ntfs3 fs/orangefs fs/coda fs/9p
    net/sctp net/dccp net/tipc net/rds net/atm net/appletalk net/ax25 net/can net/ceph net/batman-adv net/openvswitch net/9p
)

# lay_over ROOT: what this repository brings.
lay_over() {
    local root=$1 board=$REPOSITORY/firmware-config/$BOARD
    cp -r "$REPOSITORY"/firmware-config/common/. "$root/"
    cp "$board/kiosk.json" "$root/usr/lib/kiosk/board.json"
    [[ ! -d $board/root ]] || cp -r "$board/root/." "$root/"
    mkdir -p "$root"/{config,loader,etc/rauc,var/lib/kiosk}
    sed "s/@COMPATIBLE@/$COMPATIBLE/; s/@BOOTLOADER@/$BOOTLOADER/; s/@VERSION@/$VERSION/" "$IMAGE/rauc.conf" >"$root/etc/rauc/system.conf"
    cp "$KEYRING" "$root/etc/rauc/keyring.pem"
    printf 'NAME=Kiosk\nID=kiosk\nID_LIKE=debian\nVERSION_ID=%s\nPRETTY_NAME="Kiosk %s"\nIMAGE_ID=%s\nIMAGE_VERSION=%s\n' "$VERSION" "$VERSION" "$COMPATIBLE" "$VERSION" >"$root/usr/lib/os-release"
    chroot "$root" systemd-sysusers 2>/dev/null || fail 1 "The users of the image cannot be made."
}

# switch ROOT: which units start.
switch() {
    local root=$1 entry unit
    for entry in "${ENABLED[@]}"; do
        unit=${entry#*/}
        mkdir -p "$root/etc/systemd/system/${entry%/*}.wants"
        ln -sf "/usr/lib/systemd/system/$unit" "$root/etc/systemd/system/${entry%/*}.wants/$unit"
    done
    for unit in "${MASKED[@]}"; do ln -sf /dev/null "$root/etc/systemd/system/$unit"; done
    # An emergency is no reason to stand still with a prompt: the device starts again.
    for unit in emergency rescue; do
        mkdir -p "$root/etc/systemd/system/$unit.service.d"
        printf '[Service]\nExecStartPre=\nExecStart=\nExecStart=-/usr/bin/sh -c "sleep 10; systemctl --force reboot"\n' >"$root/etc/systemd/system/$unit.service.d/no-shell.conf"
    done
    ln -sf /usr/lib/systemd/system/multi-user.target "$root/etc/systemd/system/default.target"
}

# trim ROOT: what no device needs, and what differs from build to build.
trim() {
    local root=$1 module
    for module in "${UNWANTED_MODULES[@]}"; do rm -rf "$root"/usr/lib/modules/*/kernel/"$module"; done
    depmod --basedir "$root" "$(kernel_of "$root")"
    rm -rf "$root"/usr/lib/grub "$root"/var/cache/* "$root"/var/lib/apt "$root"/var/lib/dpkg "$root"/var/log/* "$root"/var/lib/systemd/*
    rm -rf "$root"/boot/* "$root"/dev/* "$root"/run/* "$root"/tmp/* "$root"/usr/share/{bash-completion,lintian,zsh,bug}
    rm -rf "$root"/etc/{passwd-,group-,shadow-,gshadow-,resolv.conf,hosts,ssh}
    : >"$root/etc/machine-id"
    echo kiosk >"$root/etc/hostname"
    ln -s /run/kiosk/hosts "$root/etc/hosts"
}

kernel_of() { ls "$1/usr/lib/modules"; }

# make_initrd ROOT OUT: the program that opens the verified root, with its libraries and the drivers of disks.
make_initrd() {
    local root=$1 out=$2 tree=$WORK/initrd kernel module library
    kernel=$(kernel_of "$root")
    mkdir -p "$tree"/{bin,sbin,lib,lib64,dev,proc,sys,root,modules}
    cp "$root/usr/bin/busybox" "$tree/bin/"
    cp "$root/usr/sbin/veritysetup" "$tree/sbin/"
    cp "$IMAGE/init" "$tree/init"
    for library in $(chroot "$root" ldd /usr/sbin/veritysetup | grep -o '/[^ ]*'); do cp -L "$root$library" "$tree/lib/"; done
    cp -L "$root/$LOADER" "$tree/$LOADER"
    for module in "${ROOT_MODULES[@]}"; do
        modprobe --dirname "$root" --set-version "$kernel" --show-depends "$module" 2>/dev/null || true
    done | sed -n 's/^insmod \([^ ]*\).*/\1/p' | awk '!seen[$0]++' | while read -r module; do
        xz --decompress --stdout "$module" >"$tree/modules/$(basename "$module" .xz)"
        basename "$module" .xz >>"$tree/modules/order"
    done
    find "$tree" -exec touch --no-dereference --date "@$SOURCE_DATE_EPOCH" {} +
    (cd "$tree" && find . -print0 | sort -z | cpio --null --create --format newc --reproducible --owner 0:0 --quiet) | zstd -q -15 -T1 >"$out"
}

# make_root_image ROOT OUT: the root as erofs with its tree of hashes behind it; sets ROOT_HASH and HASH_OFFSET.
make_root_image() {
    local root=$1 out=$2
    rm -f "$out"
    nice -n 10 mkfs.erofs -zlz4hc,9 -T"$SOURCE_DATE_EPOCH" -U "$(fixed_uuid root)" "$out" "$root" >"$WORK/erofs.log" 2>&1 || fail 1 "The root cannot be packed: see $WORK/erofs.log"
    HASH_OFFSET=$((($(stat --format %s "$out") + 4095) / 4096 * 4096))
    truncate --size "$HASH_OFFSET" "$out"
    ROOT_HASH=$(veritysetup format --salt "$(printf 'kiosk' | sha256sum | cut -d' ' -f1)" --uuid "$(fixed_uuid verity)" \
        --hash-offset "$HASH_OFFSET" "$out" "$out" | sed -n 's/^Root hash:\s*//p')
    [[ $ROOT_HASH ]] || fail 1 "The root could not be hashed."
}

# make_boot_image ROOT OUT: kernel, initial file system and what the boot loader passes on, as FAT.
make_boot_image() {
    local folder=$WORK/boot out=$2
    mkdir -p "$folder"
    cp "$WORK"/kernel "$folder/Image"
    cp "$WORK/initrd.img" "$folder/"
    write_arguments "$folder" "$(<"$REPOSITORY/firmware-config/$BOARD/boot/cmdline.txt") kiosk.roothash=$ROOT_HASH kiosk.hashoffset=$HASH_OFFSET"
    make_fat "$out" BOOT 64 "$folder"
}

# make_fat OUT LABEL MIB FOLDER: a FAT file system with the files of the folder, the same for the same files.
make_fat() {
    local out=$1 label=$2 size=$3 folder=$4
    rm -f "$out"
    truncate --size "${size}M" "$out"
    mkfs.vfat --invariant -i "$(fixed_uuid "$label" | cut -c1-8)" -n "$label" "$out" >/dev/null
    find "$folder" -exec touch --date "@$SOURCE_DATE_EPOCH" {} +
    [[ -z $(ls "$folder") ]] || (cd "$folder" && mcopy -s -m -i "$out" -- * ::/)
}
