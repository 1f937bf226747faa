//! Participants of whom no two meet.

use crate::Instance;

/// Participants of whom no two meet, so that each meeting of theirs is counted once: where the event
/// has two worlds the smaller, otherwise taken greedily, those with most meetings first.
pub(crate) fn cover(instance: &Instance) -> Vec<usize> {
    if let Some(world) = smaller_world(instance) {
        return world;
    }
    let mut by_size: Vec<usize> = (0..instance.of.len()).collect();
    by_size.sort_by_key(|p| std::cmp::Reverse(instance.of[*p].len()));
    let mut taken = vec![false; instance.of.len()];
    let mut cover = Vec::new();
    for participant in by_size {
        let mut partners = instance.of[participant]
            .iter()
            .map(|m| instance.other(*m, participant));
        if !instance.of[participant].is_empty() && partners.all(|p| !taken[p]) {
            taken[participant] = true;
            cover.push(participant);
        }
    }
    cover
}

/// The smaller of two groups such that everybody meets only people of the other; `None` where there are
/// no such groups.
pub(crate) fn smaller_world(instance: &Instance) -> Option<Vec<usize>> {
    let mut world: Vec<Option<bool>> = vec![None; instance.of.len()];
    let mut chosen = Vec::new();
    for start in 0..instance.of.len() {
        if world[start].is_some() || instance.of[start].is_empty() {
            continue;
        }
        world[start] = Some(true);
        let mut members = [Vec::new(), vec![start]];
        let mut open = vec![start];
        while let Some(participant) = open.pop() {
            let here = world[participant]?;
            for &meeting in &instance.of[participant] {
                let other = instance.other(meeting, participant);
                match world[other] {
                    None => {
                        world[other] = Some(!here);
                        members[usize::from(!here)].push(other);
                        open.push(other);
                    }
                    Some(there) if there == here => return None,
                    Some(_) => {}
                }
            }
        }
        let [left, right] = members;
        chosen.extend(if left.len() < right.len() {
            left
        } else {
            right
        });
    }
    Some(chosen)
}
