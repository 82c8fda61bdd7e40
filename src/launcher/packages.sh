# Operating-system packages, on Debian 12 and 13, Ubuntu 24.04 and what derives from them. Sourced.
# shellcheck shell=bash disable=SC2034 # set-up.sh uses the lists

PACKAGES=(
    ca-certificates                 # package downloads over TLS
    cmake make g++                  # builds whisper.cpp for this very processor
    libespeak-ng1 espeak-ng-data    # phonemes of Dutch text
    libstemmer0d                    # Dutch word stems for retrieval
    libasound2                      # microphone and speaker
    libgomp1                        # threads of the prebuilt whisper.cpp
    tzdata                          # opening hours in local time
)

# What the tests need besides.
TEST_PACKAGES=(
    postgresql                      # the desk's store on a server: the tests start one of their own
    device-tree-compiler            # the device trees of the boards
    iproute2 nftables               # the firewall, in a network of its own
    systemd                         # the units: systemd-analyze
)

# What some tests need; without it they are skipped. Ubuntu has Chromium as a snap only, which tests can't drive.
OPTIONAL_TEST_PACKAGES=(
    chromium                        # the panel page in a real browser
)

# missing_packages NAME...: those that are not installed, one a line; a library counts also under its t64 name, which
# newer releases give to what they rebuilt for 64-bit time.
missing_packages() {
    local name installed
    installed=$(dpkg-query --show --showformat '${db:Status-Status} ${Package}\n' "$@" "${@/%/t64}" 2>/dev/null) || true
    for name in "$@"; do
        [[ $'\n'$installed$'\n' =~ $'\n'"installed $name"(t64)?$'\n' ]] || echo "$name"
    done
}

# names_here NAME...: the names on this release. With glibc 2.38 and later libasound2 is called libasound2t64.
names_here() {
    local libc
    libc=$(dpkg-query --show --showformat '${Version}' libc-bin)
    if dpkg --compare-versions "$libc" ge 2.38; then set -- "${@/%libasound2/libasound2t64}"; fi
    echo "$@"
}

# install_packages NAME...: installs what is missing, or names the one command that does and ends with exit code 3.
# Systems without dpkg are left alone: there the engines say at load which library they lack.
install_packages() {
    command -v dpkg-query >/dev/null || return 0
    local wanted=("$@") missing
    command -v npm >/dev/null || wanted+=(npm)
    mapfile -t missing < <(missing_packages "${wanted[@]}")
    ((${#missing[@]} == 0)) && return
    local as_root install
    install="apt-get update && apt-get install --yes --no-install-recommends $(names_here "${missing[@]}")"
    if is_root; then
        as_root=(env)
    elif sudo -n true 2>/dev/null; then
        as_root=(sudo -n env)
    else
        say "These packages of the operating system are missing: ${missing[*]}"
        fail 3 "Run this once, then try again:  $(root_command "$install")"
    fi
    say "Installing packages of the operating system (usually 1 to 2 minutes): ${missing[*]}"
    logged packages "${as_root[@]}" DEBIAN_FRONTEND=noninteractive sh -c "$install" ||
        fail 3 "Packages are missing. Try it by hand:  $(root_command "$install")"
}

# install_optional NAME...: the same where this release has them and it may; goes on without them.
install_optional() {
    command -v dpkg-query >/dev/null || return 0
    local missing
    mapfile -t missing < <(missing_packages "$@")
    ((${#missing[@]} == 0)) && return
    if ! grep --quiet '^ID=debian' /etc/os-release || ! (install_packages "${missing[@]}"); then
        say "Going on without ${missing[*]}: the tests that need it are skipped."
    fi
}

is_root() { ((EUID == 0)); }

# root_command COMMAND: what a person types to run it as root on this machine.
root_command() {
    if command -v sudo >/dev/null; then echo "sudo sh -c '$1'"; else echo "su -c '$1'"; fi
}
