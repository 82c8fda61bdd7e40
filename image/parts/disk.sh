# The disk as one file: its partitions, one behind the other. Sourced.
# shellcheck shell=bash

# table: the partition table for sfdisk, with fixed identifiers.
table() {
    local entry name size type start=1
    printf 'label: gpt\nlabel-id: %s\nunit: sectors\n' "$(fixed_uuid disk)"
    for entry in "${PARTITIONS[@]}"; do
        read -r name size type <<<"$entry"
        printf 'start=%d, size=%d, type=%s, uuid=%s, name="%s"\n' $((start * 2048)) $((size * 2048)) "$type" "$(fixed_uuid "$name")" "$name"
        start=$((start + size))
    done
}

# start_of NAME: MiB from the begin of the disk.
start_of() {
    local entry name size start=1
    for entry in "${PARTITIONS[@]}"; do
        read -r name size _ <<<"$entry"
        if [[ $name == "$1" ]]; then
            echo "$start"
            return
        fi
        start=$((start + size))
    done
}

size_in_mib() {
    local entry total=2
    for entry in "${PARTITIONS[@]}"; do
        read -r _ size _ <<<"$entry"
        total=$((total + size))
    done
    echo "$total"
}

# put NAME FILE: writes a file into a partition.
put() {
    local entry name size
    for entry in "${PARTITIONS[@]}"; do
        read -r name size _ <<<"$entry"
        [[ $name == "$1" ]] || continue
        (($(stat --format %s "$2") <= size * MIB)) || fail 1 "$2 ($(size_of "$2")) does not fit into the partition $1 of $size MiB."
        dd if="$2" of="$DISK" bs=1M seek="$(start_of "$1")" conv=notrunc,sparse status=none
    done
}

# make_disk OUT
make_disk() {
    DISK=$1
    rm -f "$DISK"
    truncate --size "$(size_in_mib)M" "$DISK"
    table | sfdisk --quiet "$DISK"
    put loader "$WORK/loader.img"
    for slot in a b; do
        put "boot_$slot" "$WORK/boot.img"
        put "root_$slot" "$WORK/root.img"
    done
    put kioskcfg "$WORK/kioskcfg.img"
    make_data "$WORK/data.img"
    put data "$WORK/data.img"
}

# make_data OUT: an empty data partition; the device makes its folders and lets it grow.
make_data() {
    rm -f "$1"
    truncate --size 128M "$1"
    E2FSPROGS_FAKE_TIME=$SOURCE_DATE_EPOCH mke2fs -q -t ext4 -L data -m 0 -U "$(fixed_uuid data)" -E "hash_seed=$(fixed_uuid data-hash),lazy_itable_init=0,root_owner=0:0" "$1"
}
