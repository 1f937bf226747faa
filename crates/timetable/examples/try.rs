use collider_timetable::*;
use collider_timetable::search::*;
use std::time::Instant;
fn main() {
    let limit: f64 = std::env::args().nth(1).unwrap().parse().unwrap();
    for path in std::env::args().skip(2) {
        let event = reading::read(&std::fs::read(&path).unwrap()).unwrap();
        let name = event.name.clone();
        let instance = Instance::new(event).unwrap();
        let allowed = instance.meetings().iter().map(|m| m.allowed).collect();
        let begin = Instant::now();
        let mut search = Search::new(&instance, allowed, 1);
        search.fill();
        let mut best: Option<(u64,u32)> = None;
        let mut first = None; let mut last = 0.0;
        let mut steps = 200_000; let mut total = 0;
        while begin.elapsed().as_secs_f64() < limit && best != Some((0,0)) {
            search.cool(Cooling { hot: 1500.0, cold: 60.0, steps }, best, |t| {
                let v = instance.violations(&t);
                assert!(v.is_empty(), "{v:?}");
                let q = instance.quality(&t);
                last = begin.elapsed().as_secs_f64(); first.get_or_insert(last);
                best = Some((q.left_out, q.breaks)); best.unwrap()
            }, || begin.elapsed().as_secs_f64() < limit);
            search.learn();
            total += steps;
            steps = steps * 3 / 2;
            let b = search.score();
            eprintln!("  {:?} {:?} {} {:?} {:.1}", b, best, search.holds(), search.weights(), begin.elapsed().as_secs_f64());
        }
        println!("{name:28} {:?} first {:?} last {last:.2} steps {total} {:.1}", best, first, begin.elapsed().as_secs_f64());
    }
}
