//! Hands the command line to the library, and the answer back to the system.

fn main() -> std::process::ExitCode {
    klarside::commands::run()
}
