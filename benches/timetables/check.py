"""Checks timetables against their events, by the words of the format alone. Standard library only.

usage: check.py FOLDER EVENT ...   -> a line for each event that has NAME.json in the folder; ends with 1
when one does not hold.
"""
import json
import pathlib
import sys


def wrong(event, slots):
    """What does not hold, and the number of breaks."""
    faults, days = [], [[] for _ in range(event["participants"])]
    for number, ((a, b, session), t) in enumerate(zip(event["meetings"], slots, strict=True)):
        if t not in range(event["slots"]):
            return [f"meeting {number} has slot {t}"], 0
        if session >= 0 and not event["sessions"][session][0] <= t <= event["sessions"][session][1]:
            faults.append(f"meeting {number} is outside of its session")
        for p in (a, b):
            if t in event["forbidden"][p]:
                faults.append(f"participant {p} is not there in slot {t}")
            if t in days[p]:
                faults.append(f"participant {p} has two meetings in slot {t}")
            days[p].append(t)
    for t in range(event["slots"]):
        if slots.count(t) > event["tables"]:
            faults.append(f"too few tables in slot {t}")
    faults += [f"meeting {m} is not in slot {t}" for m, t in event["fixed"] if slots[m] != t]
    faults += [f"meeting {a} is not before {b}" for a, b in event["precedences"] if slots[a] >= slots[b]]
    breaks = [sum(b > a + 1 for a, b in zip(sorted(day), sorted(day)[1:])) for day in days]
    if event["fairness_d"] is not None and max(breaks) - min(breaks) > event["fairness_d"]:
        faults.append("breaks are spread too widely")
    return faults, sum(breaks)


def main(folder, events):
    held = True
    for path in events:
        event = json.loads(pathlib.Path(path).read_text())
        file = pathlib.Path(folder) / f"{event['name']}.json"
        if not file.exists():
            continue
        timetable = json.loads(file.read_text())
        faults, breaks = wrong(event, timetable["slots"])
        if not faults and "best" in timetable and timetable["best"]["breaks"] != breaks:
            faults = [f"{breaks} breaks, not {timetable['best']['breaks']}"]
        seats = list(zip(timetable["slots"], timetable.get("tables") or []))
        if len(set(seats)) != len(seats) or any(k not in range(event["tables"]) for _, k in seats):
            faults.append("two meetings at one table")
        held = held and not faults
        for fault in faults:
            print(f"{event['name']}: {fault}")
    return held


if __name__ == "__main__":
    sys.exit(0 if main(sys.argv[1], sys.argv[2:]) else 1)
