# Names and small tools of the image build. Sourced; REPOSITORY, BOARD and WORK are set.
# shellcheck shell=bash disable=SC2034 # the parts use the names

# Every time stamp in an image is that of the last change to the repository, so that two builds of it are the same.
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH-$(git -C "$REPOSITORY" log -1 --format=%ct)}
export SOURCE_DATE_EPOCH TZ=UTC LC_ALL=C

DEBIAN=trixie
MIB=$((1024 * 1024))
# Partitions in the order of the disk: name, MiB, type (of the GUID partition table).
EFI_SYSTEM=C12A7328-F81F-11D2-BA4B-00A0C93EC93B
BASIC_DATA=EBD0A0A2-B9E5-4433-87C0-68B6B72699C7
LINUX=0FC63DAF-8483-4772-8E79-3D69D8477DE4
# Not the type of a root that systemd would mount by itself.
VERIFIED_ROOT=B921B045-1DF0-41C3-AF44-4C6F280D3FAE
PARTITIONS=(
    "loader 16 $EFI_SYSTEM"
    "boot_a 64 $BASIC_DATA"
    "boot_b 64 $BASIC_DATA"
    "root_a 768 $VERIFIED_ROOT"
    "root_b 768 $VERIFIED_ROOT"
    "kioskcfg 16 $BASIC_DATA"
    "data 128 $LINUX"
)

# fixed_uuid NAME: always the same for a name.
fixed_uuid() {
    local hash
    hash=$(printf 'kiosk %s' "$1" | sha256sum)
    echo "${hash:0:8}-${hash:8:4}-4${hash:13:3}-8${hash:17:3}-${hash:20:12}"
}

# step TEXT: a line of progress with the seconds since the start.
step() { printf '%4d s  %s\n' "$SECONDS" "$*" >&2; }

# size_of FILE: in MB, for people.
size_of() { echo "$(($(stat --format %s "$1") / 1000000)) MB"; }
