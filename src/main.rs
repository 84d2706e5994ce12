//! Hands the command line to the library, and the answer back to the system.

/// A page makes and drops some thousand small values; `benches/compare.sh` shows what this saves.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    // Memory is asked for in small pieces; to clear two megabytes for each costs more than it saves.
    // A system that cannot leave it be does the same work a little slower.
    #[cfg(target_os = "linux")]
    let _ = rustix::thread::disable_transparent_huge_pages(true);
    klarside::commands::run()
}
