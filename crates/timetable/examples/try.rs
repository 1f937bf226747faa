use collider_timetable::*;
use std::sync::{Arc, atomic::AtomicBool};
use std::time::{Duration, Instant};
fn main() {
    let limit: f64 = std::env::args().nth(1).unwrap().parse().unwrap();
    for path in std::env::args().skip(2) {
        let event = reading::read(&std::fs::read(&path).unwrap()).unwrap();
        let name = event.name.clone();
        let instance = Instance::new(event).unwrap();
        let begin = Instant::now();
        let mut reached = 0.0;
        let mut bounded = 0.0;
        let mut last = (None, (0, 0));
        let mut first = None;
        let limits = Limits {
            time: Some(Duration::from_secs_f64(limit)),
            ..Limits::default()
        };
        let planned = plan(
            &instance,
            &limits,
            &Arc::new(AtomicBool::new(false)),
            &mut |known| {
                let s = begin.elapsed().as_secs_f64();
                let b = known.best.as_ref().map(|(_, q)| (q.left_out, q.breaks));
                if b.is_some() {
                    first.get_or_insert(s);
                }
                if b != last.0 {
                    reached = s;
                }
                if known.bound != last.1 {
                    bounded = s;
                }
                last = (b, known.bound);
            },
        );
        let s = begin.elapsed().as_secs_f64();
        match planned {
            Planned::Impossible(o) => {
                let b = Instant::now();
                let o = if o == Obstacle::Proven {
                    reason(&instance, Duration::from_secs(5))
                } else {
                    o
                };
                let r = b.elapsed().as_secs_f64();
                let d = if std::env::var("DROP").is_ok() {
                    to_drop(
                        &instance,
                        &Limits {
                            time: Some(Duration::from_secs(5)),
                            ..Limits::default()
                        },
                    )
                } else {
                    None
                };
                eprintln!("{name} {o:?} {r:.1} drop {d:?}");
                println!(
                    "{name:28} infeasible {s:.2} {}",
                    format!("{o:?}").chars().take(60).collect::<String>()
                )
            }
            Planned::Known(known) => {
                let q = known.best.as_ref().map(|(t, q)| {
                    assert_eq!(instance.violations(t), []);
                    q.breaks
                });
                println!(
                    "{name:28} {} {q:?} bound {:?} {s:.2} first {:.3} reached {reached:.2} bounded {bounded:.2}",
                    if known.is_proven() { "best" } else { "open" },
                    known.bound,
                    first.unwrap_or(-1.0)
                );
            }
        }
    }
}
