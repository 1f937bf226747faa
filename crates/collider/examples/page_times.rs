//! Times pages of a running hub: `cargo run --release --example page_times -- LINK [ID…] PATH…`
//!
//! LINK is the sign-in link that `collider demo` or `collider sign-in-link` prints. Every page is
//! asked for in turn, 200 times after five that do not count; median and 99th percentile are of what
//! a client on the same machine waits, in milliseconds. `{n}` in a path becomes a number, so that every
//! request asks for something new; `{id}` becomes one organisation after the other of those named.

use std::time::Instant;

const COUNTED: usize = 200;
const WARM_UP: usize = 5;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let link = arguments
        .next()
        .ok_or("a sign-in link and paths are needed")?;
    let base = url::Url::parse(&link)?;
    let client = reqwest::Client::builder().cookie_store(true).build()?;
    client.get(&link).send().await?.error_for_status()?;
    let (paths, ids): (Vec<_>, Vec<_>) = arguments.partition(|argument| argument.starts_with('/'));
    println!("| page | median ms | 99th percentile ms | kB |");
    println!("|---|---|---|---|");
    for path in paths {
        if path.contains("{id}") && ids.is_empty() {
            return Err(format!("{path} needs the ids of organisations").into());
        }
        let mut times = Vec::with_capacity(COUNTED);
        let mut bytes = 0;
        for number in 0..WARM_UP + COUNTED {
            let mut address = path.replace("{n}", &number.to_string());
            if !ids.is_empty() {
                address = address.replace("{id}", &ids[number % ids.len()]);
            }
            let address = base.join(&address)?;
            let began = Instant::now();
            let answer = client.get(address).send().await?.error_for_status()?;
            bytes = answer.bytes().await?.len();
            if number >= WARM_UP {
                times.push(began.elapsed().as_secs_f64() * 1_000.0);
            }
        }
        times.sort_by(f64::total_cmp);
        let (median, late) = (times[COUNTED / 2], times[COUNTED * 99 / 100]);
        println!("| {path} | {median:.1} | {late:.1} | {} |", bytes / 1_000);
    }
    Ok(())
}
