//! Hands the command line to the library, and the answer back to the system.

/// A page makes and drops some thousand small values; `benches/compare.sh` shows what this saves.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    klarside::commands::run()
}
