//! Any bytes are an event or a fault with a place; no event makes narrowing or explaining panic.
#![no_main]

use collider_timetable::{Instance, Limits, plan, reading, writing};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(event) = reading::read(bytes) else {
        return;
    };
    let Ok(instance) = Instance::new(event) else {
        return;
    };
    // No rounds: what can be seen before anything is tried.
    let limits = Limits {
        rounds: Some(0),
        ..Limits::default()
    };
    let cancel = std::sync::Arc::default();
    let _ = plan(&instance, &limits, &cancel, &mut |_| {});
    // As a timetable it is most likely nonsense, which has to be said without a panic, too.
    if let Ok(timetable) = writing::read(&instance, bytes) {
        let _ = instance.violations(&timetable);
        let _ = instance.quality(&timetable);
    }
});
