//! The command line. See `collider --help`.

fn main() -> std::process::ExitCode {
    collider::commands::run()
}
