use collider_timetable::*;
use collider_timetable::proof::*;
use std::time::Instant;
use std::sync::{Arc, atomic::AtomicBool};
fn main() {
    let limit: f64 = std::env::args().nth(1).unwrap().parse().unwrap();
    for path in std::env::args().skip(2) {
        let event = reading::read(&std::fs::read(&path).unwrap()).unwrap();
        let name = event.name.clone();
        let instance = Instance::new(event).unwrap();
        let allowed: Vec<_> = instance.meetings().iter().map(|m| m.allowed).collect();
        let begin = Instant::now();
        let stop = Arc::new(AtomicBool::new(false));
        let s2 = stop.clone();
        let h = std::thread::spawn(move || { let b = Instant::now(); while b.elapsed().as_secs_f64() < limit { std::thread::sleep(std::time::Duration::from_millis(50)); if Arc::strong_count(&s2) == 1 { return; } } s2.store(true, std::sync::atomic::Ordering::Relaxed); });
        let mut proof = Proof::new(&instance, &allowed, stop);
        let enc = begin.elapsed().as_secs_f64();
        let mut bound = (0,0);
        let answer = loop {
            match proof.step(-1) {
                Outcome::Impossible => break "infeasible".to_string(),
                Outcome::Found(t) => { let v = instance.violations(&t); assert!(v.is_empty(), "{v:?}"); eprintln!("  found {} {:.2}", instance.quality(&t).breaks, begin.elapsed().as_secs_f64()); }
                Outcome::Bound(a,b) => { bound = (a,b); eprintln!("  bound {b} {:.2}", begin.elapsed().as_secs_f64()); }
                Outcome::Best(t) => { let v = instance.violations(&t); assert!(v.is_empty(), "{v:?}"); break format!("best {}", instance.quality(&t).breaks) }
                Outcome::Stopped => break "stopped".to_string(),
            }
        };
        println!("{name:28} {answer:12} bound {bound:?} encoded {enc:.2} {:.2}", begin.elapsed().as_secs_f64());
        drop(proof); h.join().unwrap();
    }
}
