# A virtual machine with UEFI that boots an image of a mini PC. Nothing is added to the image: what runs inside comes in as
# a credential that systemd takes from the firmware's tables. Sourced.
# shellcheck shell=bash
REPOSITORY=$(dirname "$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")")
FIRMWARE=/usr/share/OVMF/OVMF_CODE_4M.fd
FIRMWARE_VARIABLES=/usr/share/OVMF/OVMF_VARS_4M.fd
qemu=''

# make_machine IMAGE SETTINGS: a disk of 4 GB with the image and the settings, in a folder of its own: $work.
make_machine() {
    local tool
    for tool in qemu-system-x86_64 mcopy zstd sfdisk; do
        command -v "$tool" >/dev/null || { echo "$tool is missing: apt-get install qemu-system-x86 ovmf mtools zstd fdisk" >&2 && exit 3; }
    done
    work=$(mktemp -d /var/tmp/kiosk-machine.XXXXXX)
    trap 'stop_machine; rm -rf "$work"' EXIT
    trap 'exit 130' INT TERM
    truncate --size 4G "$work/disk"
    "$REPOSITORY/image/flash" "$1" "$work/disk" --settings "$2" --yes
    cp "$FIRMWARE_VARIABLES" "$work/variables"
}

# credential NAME FILE: arguments for QEMU.
credential() {
    local file=$work/credential-${1//[^a-z]/-}
    { printf 'io.systemd.credential.binary:%s=' "$1" && base64 -w0 "$2"; } >"$file"
    arguments+=(-smbios "type=11,path=$file")
}

# start_machine SCRIPT [QEMU_ARGUMENT...]: boots; when the kiosk is up, the script runs inside as root and its output comes
# back in inside.log. An emulated processor is slow: the limits of the kiosk's service are longer there.
start_machine() {
    local arguments=()
    cat >"$work/unit" <<'UNIT'
[Unit]
After=kiosk-ready.service
[Service]
ImportCredential=inside
Environment=HOME=/root
ExecStart=/usr/bin/sh -c 'sh %d/inside; echo inside: end'
StandardOutput=file:/dev/ttyS1
StandardError=inherit
UNIT
    printf '[Unit]\nWants=inside.service\n' >"$work/wants"
    printf '[Service]\nWatchdogSec=600\nTimeoutStartSec=1200\n' >"$work/limits"
    credential inside "$1"
    credential systemd.extra-unit.inside.service "$work/unit"
    credential systemd.unit-dropin.multi-user.target "$work/wants"
    credential systemd.unit-dropin.kiosk.service "$work/limits"
    : >"$work/console.log" >"$work/inside.log"
    SECONDS=0
    nice -n 15 qemu-system-x86_64 -M q35 -cpu max -accel "${KIOSK_ACCELERATION-tcg}" -smp 1 -m 2048 -display none -nodefaults -no-reboot \
        -drive "if=pflash,unit=0,format=raw,readonly=on,file=$FIRMWARE" -drive "if=pflash,unit=1,format=raw,file=$work/variables" \
        -drive "file=$work/disk,format=raw,if=virtio,cache=unsafe" -nic user,restrict=on,model=virtio-net-pci -device virtio-rng-pci \
        -serial "file:$work/console.log" -serial "file:$work/inside.log" "${arguments[@]}" "${@:2}" &
    qemu=$!
}

# wait_for TEXT SECONDS: until it is on the console or comes back from inside.
wait_for() {
    if ! timeout "$2" grep -qm1 --line-buffered -- "$1" <(tail -q -n +1 -F --pid="$qemu" "$work/console.log" "$work/inside.log" 2>/dev/null); then
        echo "After $SECONDS s '$1' was not seen. The end of the console:"
        tail -n 15 "$work/console.log" "$work/inside.log"
        exit 1
    fi
}

stop_machine() {
    [[ ! $qemu ]] || { kill "$qemu" && wait "$qemu"; } 2>/dev/null || true
    qemu=''
}

# corrupt PARTITION: overwrites bytes all over the files of a root.
corrupt() {
    local start at
    start=$(sfdisk --dump "$work/disk" | sed -n "s/.*start= *\([0-9]*\),.*name=\"$1\".*/\1/p")
    for at in $(seq 1 300); do
        printf 'damage' | dd of="$work/disk" bs=1 seek=$((start * 512 + at * 500000 + 123)) conv=notrunc status=none
    done
}
