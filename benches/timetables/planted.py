"""Events whose best timetable is known: nobody has a break. Standard library only.

usage: planted.py PARTICIPANTS MEETINGS SLOTS SEED [SPARE_TABLES]  -> an event on standard output

Each side's tables are rows of consecutive slots, cut into the days of its participants; in every slot
those who are busy are paired at random, no pair twice. Then the numbers are shuffled and the days
forgotten.
"""
import json
import random
import sys


def rows_cut_into_days(rng, rows, slots, people):
    """People's days as (first, length): every row is cut once or not at all."""
    cut = people - rows
    days = []
    for row in range(rows):
        if row < cut:
            at = rng.randint(3, slots - 3)
            days += [[0, at], [at, slots - at]]
        else:
            days.append([0, slots])
    return days


def shorten(rng, days, slots, first, last):
    """Takes the first slot from so many days, and the last from so many."""
    early = [day for day in days if day[0] == 0 and day[1] > 2]
    for day in rng.sample(early, first):
        day[0], day[1] = 1, day[1] - 1
    late = [day for day in days if day[0] + day[1] == slots and day[1] > 2]
    for day in rng.sample(late, last):
        day[1] -= 1


def paired(rng, left, right, met):
    """Pairs those busy in a slot, no pair twice, by swapping partners where one is."""
    right = right[:]
    rng.shuffle(right)
    for _ in range(10_000):
        again = [i for i, pair in enumerate(zip(left, right)) if pair in met]
        if not again:
            return list(zip(left, right))
        i, j = rng.choice(again), rng.randrange(len(right))
        right[i], right[j] = right[j], right[i]
    return None


def planted(participants, meetings, slots, seed, spare):
    rng = random.Random(seed)
    half = participants // 2
    rows = -(-meetings // slots)
    short = rows * slots - meetings
    while True:
        sides = [rows_cut_into_days(rng, rows, slots, half) for _ in range(2)]
        for days in sides:
            shorten(rng, days, slots, short // 2, short - short // 2)
        met, at = set(), []
        for t in range(slots):
            busy = [[p for p, day in enumerate(days) if day[0] <= t < day[0] + day[1]] for days in sides]
            pairs = paired(rng, busy[0], busy[1], met)
            if pairs is None:
                break
            met.update(pairs)
            at += [(a, b, t) for a, b in pairs]
        else:
            break
    numbers = list(range(2 * half))
    rng.shuffle(numbers)
    rng.shuffle(at)
    return {
        "format": "b2b/1",
        "name": f"planted-{participants}-{meetings}-{slots}-{seed}",
        "source": "planted: its best timetable has no break",
        "participants": 2 * half,
        "slots": slots,
        "tables": rows + spare,
        "sessions": [],
        "meetings": [[numbers[a], numbers[half + b], -1] for a, b, _ in at],
        "fixed": [],
        "forbidden": [[] for _ in range(2 * half)],
        "precedences": [],
        "fairness_d": 2,
        "known": {"best_breaks": 0, "proven": True, "by": "planted"},
    }


if __name__ == "__main__":
    people, count, slots, seed, *spare = map(int, sys.argv[1:])
    json.dump(planted(people, count, slots, seed, spare[0] if spare else 1), sys.stdout)
