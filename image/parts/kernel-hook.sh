# Run by mmdebstrap with the root in $1 and the kernel's package in KERNEL: the kernel is unpacked, not installed, because its
# own initial file system is neither wanted nor quick to make. Sourced by its shell.
# shellcheck shell=sh
package=$(APT_CONFIG=$MMDEBSTRAP_APT_CONFIG apt-cache depends --important "$KERNEL" | sed -n 's/^ *Depends: \(linux-image-[0-9][^ ]*\)$/\1/p')
(cd "$1/var/cache/apt/archives" && { ls "$package"_*.deb >/dev/null 2>&1 || APT_CONFIG=$MMDEBSTRAP_APT_CONFIG apt-get --quiet download "$package"; })
dpkg-deb --extract "$1/var/cache/apt/archives/$package"_*.deb "$1"
dpkg-deb --show --showformat '${Package}\t${Version}\t${Architecture}\n' "$1/var/cache/apt/archives/$package"_*.deb >"$1/boot/kernel-package"
