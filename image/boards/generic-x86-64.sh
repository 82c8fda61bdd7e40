# A mini PC with an x86-64 processor and UEFI. Sourced.
# shellcheck shell=bash disable=SC2034 # the parts of the build use the names
ARCHITECTURE=amd64
PROCESSOR=x64
LIBRARIES=x86_64-linux-gnu
LOADER=lib64/ld-linux-x86-64.so.2
COMPATIBLE=kiosk-generic-x86-64
BOOTLOADER=grub
# Drivers of what the root may lie on, loaded before it is there.
ROOT_MODULES=(nvme ahci sd_mod usb_storage uas xhci_pci sdhci_pci sdhci_acpi mmc_block virtio_pci virtio_blk virtio_scsi vfat erofs dm_verity sha256_generic)

# make_loader FOLDER ROOT: what lies on the loader partition, with the GRUB of the root itself.
make_loader() {
    mkdir -p "$1/EFI/BOOT"
    printf 'configfile ${cmdpath}/grub.cfg\n' >"$2/tmp/early.cfg"
    chroot "$2" grub-mkimage --format x86_64-efi --output /tmp/bootx64.efi --prefix /EFI/BOOT --config /tmp/early.cfg \
        part_gpt fat loadenv configfile regexp test echo sleep reboot linux normal search minicmd serial terminal all_video gzio
    mv "$2/tmp/bootx64.efi" "$1/EFI/BOOT/BOOTX64.EFI"
    rm "$2/tmp/early.cfg"
    cp "$REPOSITORY/firmware-config/$BOARD/boot/grub.cfg" "$1/EFI/BOOT/grub.cfg"
    # An empty environment block of GRUB: its first line, padded to 1024 bytes.
    { printf '# GRUB Environment Block\n'; head -c 999 /dev/zero | tr '\0' '#'; } >"$1/grubenv"
}

# write_arguments FOLDER TEXT: the kernel's arguments, where the boot loader reads them.
write_arguments() { printf 'set arguments="%s"\n' "$2" >"$1/slot.cfg"; }
