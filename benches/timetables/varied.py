"""Another event of the same kind: the same people and meetings, with as many fixed meetings, precedences
or else forbidden slots as the event has, drawn anew as they were drawn for the published ones: two
meetings of a precedence share a participant, and fixed meetings do not clash.

usage: varied.py EVENT SEED   -> the event on standard output
"""
import json
import random
import sys


def fixed_anew(event, chance):
    """Drawn one after the other, each in a slot that is left to both and has a table."""
    meetings, sessions = event["meetings"], event["sessions"]
    busy = [set(slots) for slots in event["forbidden"]]
    tables = [event["tables"]] * event["slots"]
    fixed = []
    for meeting in chance.sample(range(len(meetings)), len(meetings)):
        if len(fixed) == len(event["fixed"]):
            break
        a, b, session = meetings[meeting]
        first, last = sessions[session] if session >= 0 else (0, event["slots"] - 1)
        left = [s for s in range(first, last + 1) if tables[s] and s not in busy[a] | busy[b]]
        if left:
            slot = chance.choice(left)
            tables[slot] -= 1
            busy[a].add(slot)
            busy[b].add(slot)
            fixed.append([meeting, slot])
    return sorted(fixed)


def precedences_anew(event, chance):
    """In an order drawn before, so that they make no circle."""
    meetings = event["meetings"]
    rank = chance.sample(range(len(meetings)), len(meetings))
    drawn = set()
    while len(drawn) < len(event["precedences"]):
        one, other = chance.sample(range(len(meetings)), 2)
        if set(meetings[one][:2]) & set(meetings[other][:2]):
            drawn.add((one, other) if rank[one] < rank[other] else (other, one))
    return sorted(map(list, drawn))


def forbidden_anew(event, chance):
    number = sum(len(set(slots)) for slots in event["forbidden"])
    places = [(p, s) for p in range(event["participants"]) for s in range(event["slots"])]
    forbidden = [[] for _ in range(event["participants"])]
    for person, slot in sorted(chance.sample(places, number)):
        forbidden[person].append(slot)
    return forbidden


def main():
    path, seed = sys.argv[1], int(sys.argv[2])
    with open(path) as file:
        event = json.load(file)
    chance = random.Random(seed)
    if event.get("fixed"):
        event["fixed"] = fixed_anew(event, chance)
    elif event.get("precedences"):
        event["precedences"] = precedences_anew(event, chance)
    else:
        event["forbidden"] = forbidden_anew(event, chance)
    event["name"] += f"-{seed}"
    event.pop("known", None)
    json.dump(event, sys.stdout)


main()
