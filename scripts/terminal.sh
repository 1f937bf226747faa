# shellcheck shell=bash
# How ./run, ./test and the scripts beside this file speak to the person at the terminal.
# Sourced, not run. Everything goes to standard error, so that a script's answer on standard
# output can be read by the script that called it.

if [ -t 2 ] && [ -z "${NO_COLOR:-}" ]; then
  bold=$'\e[1m' red=$'\e[31m' yellow=$'\e[33m' plain=$'\e[0m'
else
  bold='' red='' yellow='' plain=''
fi

# A part of the work begins.
heading() { printf '\n%s== %s%s\n' "$bold" "$*" "$plain" >&2; }

# Something the person may like to know; nothing is wrong.
note() { printf '   %s\n' "$*" >&2; }

# Something is missing, and the work goes on without it. One argument a line.
warn() {
  local line mark='!! '
  for line in "$@"; do
    printf '%s%s%s%s\n' "$yellow" "$mark" "$line" "$plain" >&2
    mark='   '
  done
}

# The work cannot go on: says why and what to do, one argument a line, and ends the script.
fail() {
  local line mark='xx '
  for line in "$@"; do
    printf '%s%s%s%s\n' "$red" "$mark" "$line" "$plain" >&2
    mark='   '
  done
  exit 1
}

# Puts a toolchain that rustup installed within reach, for shells that have not read its
# profile, and ends with the way to get one where there is none.
require_cargo() {
  if ! command -v cargo >/dev/null && [ -x "${CARGO_HOME:-$HOME/.cargo}/bin/cargo" ]; then
    PATH="${CARGO_HOME:-$HOME/.cargo}/bin:$PATH"
    export PATH
  fi
  command -v cargo >/dev/null || fail \
    "Collider is built with Rust, and there is no 'cargo' here." \
    "Install the toolchain as https://rustup.rs describes (the one packaged by Debian 12 is too old), then try again."
}

# Whether something listens on this port of the loopback address.
port_is_taken() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }
