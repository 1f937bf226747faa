"""The same event with fewer tables: nobody has published what its best timetable is.

usage: tightened.py EVENT TABLES   -> the event on standard output
"""
import json
import sys


def main():
    path, tables = sys.argv[1], int(sys.argv[2])
    with open(path) as file:
        event = json.load(file)
    event["tables"] = tables
    event["name"] += f"-{tables}"
    event.pop("known", None)
    json.dump(event, sys.stdout)


main()
