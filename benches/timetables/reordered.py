"""The same event with its participants and meetings in another order: whatever is found or not found
only by luck is found, or not, in another order.

usage: reordered.py EVENT SEED   -> the event on standard output
"""
import json
import random
import sys


def main():
    path, seed = sys.argv[1], int(sys.argv[2])
    with open(path) as file:
        event = json.load(file)
    chance = random.Random(seed)
    people = list(range(event["participants"]))
    chance.shuffle(people)
    order = list(range(len(event["meetings"])))
    chance.shuffle(order)
    now = {before: after for after, before in enumerate(order)}
    meetings = [event["meetings"][before] for before in order]
    event["meetings"] = [[people[a], people[b], session] for a, b, session in meetings]
    event["fixed"] = [[now[meeting], slot] for meeting, slot in event.get("fixed", [])]
    event["precedences"] = [[now[a], now[b]] for a, b in event.get("precedences", [])]
    forbidden = event.get("forbidden", [])
    event["forbidden"] = [None] * len(forbidden)
    for person, slots in enumerate(forbidden):
        event["forbidden"][people[person]] = slots
    event["name"] += f"-{seed}"
    json.dump(event, sys.stdout)


main()
