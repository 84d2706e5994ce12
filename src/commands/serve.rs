//! `klarside serve`: the site on this machine while somebody writes.
//!
//! Pages are made in memory; nothing is written. When a file changes the road is walked again, and
//! open pages load themselves anew. Only this machine can connect.

use std::collections::HashMap;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use anyhow::{Context as _, Result, anyhow};
use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use notify_debouncer_full::notify::{EventKind, RecursiveMode};
use notify_debouncer_full::{DebounceEventResult, new_debouncer};
use tokio::sync::watch;

use super::road::{self, Input};
use super::{Exit, Session};
use crate::cli;
use crate::lang::say;
use crate::render::theme::StaticContent;
use crate::report::Format;
use crate::rules;
use crate::source::Content;

/// The first port tried when nobody asks for one, and how many after it.
const PORT: u16 = 4000;
const PORTS_TRIED: u16 = 20;
/// Editors save in several steps; this long after the last of them we look.
const QUIET: Duration = Duration::from_millis(120);
/// Where pages ask whether they are still the newest.
const NEWS: &str = "/__klarside/news";

/// A site in memory.
#[derive(Debug, Default)]
struct Preview {
    version: u64,
    prefix: String,
    /// By address below the prefix.
    files: HashMap<String, Vec<u8>>,
}

/// # Errors
/// When the site cannot be read at the start, or the port is taken.
pub fn run(args: &cli::Serve, session: &Session) -> Result<Exit> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let circumstances = &args.circumstances;
    let first = preview(session, circumstances, 1)?;
    let (news, current) = watch::channel(Arc::new(first));
    runtime.block_on(async {
        let listener = listener(args.port).await?;
        let address = listener.local_addr()?;
        let prefix = current.borrow().prefix.clone();
        let url = format!("http://localhost:{}{prefix}/", address.port());
        let words = say! {
            nb: "Åpne {url} i nettleseren. Sidene lastes på nytt når du lagrer. Stopp med Ctrl+C.",
            nn: "Opne {url} i nettlesaren. Sidene blir lasta på nytt når du lagrar. Stopp med Ctrl+C.",
            en: "Open {url} in the browser. Pages load again when you save. Stop with Ctrl+C.",
        };
        super::print(true, |out| writeln!(out, "{}", words.in_lang(session.lang)))?;
        let _watching = watch_files(session, circumstances, news)?;
        let app = Router::new().route(NEWS, get(news_since)).fallback(page).with_state(current);
        axum::serve(listener, app).await.context("serving ended")?;
        Ok(Exit::Fine)
    })
}

async fn listener(asked: Option<u16>) -> Result<tokio::net::TcpListener> {
    let bind = |port| tokio::net::TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port)));
    if let Some(port) = asked {
        return bind(port).await.with_context(|| {
            say! {
                nb: "Fikk ikke brukt port {port}. Velg en annen med --port.",
                nn: "Fekk ikkje brukt port {port}. Vel ein annan med --port.",
                en: "Could not use port {port}. Choose another with --port.",
            }
        });
    }
    for port in PORT..PORT + PORTS_TRIED {
        if let Ok(listener) = bind(port).await {
            return Ok(listener);
        }
    }
    Err(anyhow!(say! {
        nb: "Fant ingen ledig port. Velg en med --port.",
        nn: "Fann ingen ledig port. Vel ein med --port.",
        en: "Found no free port. Choose one with --port.",
    }))
}

/// Walks the road and keeps every page; says what was found.
fn preview(session: &Session, circumstances: &cli::Circumstances, version: u64) -> Result<Preview> {
    let input = Input::read(session, circumstances)?;
    let files = Mutex::new(HashMap::new());
    let progress = road::progress(session);
    let arrived = input.travel(rules::ALL, &|page, total| {
        let html = page.html.clone().into_bytes();
        if let Ok(mut files) = files.lock() {
            files.insert(page.url.clone(), html);
        }
        progress.step(total);
        Ok(())
    })?;
    drop(progress);
    let mut files = files.into_inner().unwrap_or_default();
    for asset in &input.site.assets {
        // A file that was moved away since is simply not there.
        let bytes = input.published(&session.root, asset).unwrap_or_default();
        files.insert(asset.url.clone(), bytes);
    }
    for file in &input.theme.files {
        let bytes = match file.content {
            StaticContent::Embedded(bytes) => bytes.to_vec(),
            StaticContent::Document(id) => content(&input, session, id),
        };
        files.insert(file.url.clone(), bytes);
    }
    for file in &arrived.files {
        files.insert(file.url.clone(), file.bytes.clone());
    }
    let prefix = road::prefix(&input);
    session.report(&arrived.report(&input, session, false), Some(Format::Human))?;
    Ok(Preview { version, prefix, files })
}

fn content(input: &Input, session: &Session, file: crate::source::FileId) -> Vec<u8> {
    let document = input.sources.document(file);
    match document.content {
        // A file that was moved away since is simply not there.
        Content::Asset { .. } => std::fs::read(input.on_disk(&session.root, file)).unwrap_or_default(),
        _ => document.text.clone().into_bytes(),
    }
}

/// Walks the road again when a file of the site changes.
fn watch_files(
    session: &Session,
    circumstances: &cli::Circumstances,
    news: watch::Sender<Arc<Preview>>,
) -> Result<impl Sized> {
    let session_again = session.clone();
    let circumstances = circumstances.clone();
    let on_change = move |events: DebounceEventResult| {
        let is_change = events
            .is_ok_and(|events| events.iter().any(|event| !matches!(event.event.kind, EventKind::Access(_))));
        if !is_change {
            return;
        }
        let session = Session { started: std::time::Instant::now(), ..session_again.clone() };
        let version = news.borrow().version + 1;
        match preview(&session, &circumstances, version) {
            Ok(preview) => {
                news.send_replace(Arc::new(preview));
            }
            // What was there stays; the writer is told, and saves again.
            Err(error) => super::trouble::say(&error, session.lang),
        }
    };
    let mut debouncer = new_debouncer(QUIET, None, on_change).context("the system cannot watch files")?;
    for (name, mode) in [
        ("content", RecursiveMode::Recursive),
        ("themes", RecursiveMode::Recursive),
        (crate::config::FILE, RecursiveMode::NonRecursive),
    ] {
        let path = session.root.join(name);
        if path.exists() {
            debouncer.watch(&path, mode).with_context(|| format!("cannot watch {}", path.display()))?;
        }
    }
    Ok(debouncer)
}

type Current = watch::Receiver<Arc<Preview>>;

/// Answers when there is a newer version than the one the page has, or after a while.
async fn news_since(State(mut current): State<Current>, request: Request) -> Response {
    let has: u64 = request.uri().query().and_then(|q| q.parse().ok()).unwrap_or(0);
    let newer = current.wait_for(|preview| preview.version > has);
    match tokio::time::timeout(Duration::from_secs(25), newer).await {
        Ok(Ok(preview)) => preview.version.to_string().into_response(),
        _ => StatusCode::NO_CONTENT.into_response(),
    }
}

async fn page(State(current): State<Current>, headers: HeaderMap, request: Request) -> Response {
    // A page elsewhere must not reach us under a name of its own.
    let host = headers.get(header::HOST).and_then(|h| h.to_str().ok()).unwrap_or_default();
    let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
    if !matches!(name, "localhost" | "127.0.0.1") {
        return StatusCode::FORBIDDEN.into_response();
    }
    let preview = current.borrow().clone();
    let path = request.uri().path();
    let Some(url) = path.strip_prefix(preview.prefix.as_str()).filter(|rest| rest.starts_with('/')) else {
        return Redirect::temporary(&format!("{}/", preview.prefix)).into_response();
    };
    if let Some(bytes) = preview.files.get(url) {
        return answer(StatusCode::OK, url, bytes, preview.version);
    }
    if preview.files.contains_key(&format!("{url}/")) {
        return Redirect::temporary(&format!("{path}/")).into_response();
    }
    let missing = preview.files.get("/404.html").map_or(&[][..], Vec::as_slice);
    answer(StatusCode::NOT_FOUND, "/404.html", missing, preview.version)
}

fn answer(status: StatusCode, url: &str, bytes: &[u8], version: u64) -> Response {
    let kind = kind(url);
    let mut body = bytes.to_vec();
    if kind.starts_with("text/html") {
        // Only here: the pages that ship have no script.
        let script = format!(
            "<script>(async()=>{{for(;;){{try{{const r=await fetch('{NEWS}?{version}');if(r.status===200)return location.reload()}}catch{{await new Promise(f=>setTimeout(f,1000))}}}}}})()</script>"
        );
        body.extend_from_slice(script.as_bytes());
    }
    (status, [(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, "no-store")], body).into_response()
}

fn kind(url: &str) -> &'static str {
    match url.rsplit_once('.').map_or("", |(_, extension)| extension) {
        "css" => "text/css; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "woff2" => "font/woff2",
        "xml" => "application/xml",
        "json" => "application/json",
        "ics" => "text/calendar; charset=utf-8",
        "pdf" => "application/pdf",
        "txt" | "csv" => "text/plain; charset=utf-8",
        "html" => "text/html; charset=utf-8",
        _ if url.ends_with('/') => "text/html; charset=utf-8",
        _ => "application/octet-stream",
    }
}
