"""The same problem for CP-SAT, as plainly as one would write it. Needs `ortools` from PyPI.

usage: cp_sat.py SECONDS WORKERS FOLDER EVENT ...   -> event<TAB>breaks<TAB>bound<TAB>seconds<TAB>first
"""
import json
import pathlib
import sys
import time

from ortools.sat.python import cp_model


class Watch(cp_model.CpSolverSolutionCallback):
    def __init__(self):
        super().__init__()
        self.begun, self.first = time.monotonic(), None

    def on_solution_callback(self):
        self.first = self.first or time.monotonic() - self.begun


def solve(event, seconds, workers):
    model = cp_model.CpModel()
    slots = range(event["slots"])
    at = [[model.new_bool_var(f"m{m}t{t}") for t in slots] for m in range(len(event["meetings"]))]
    of = [[] for _ in range(event["participants"])]
    for m, (a, b, session) in enumerate(event["meetings"]):
        of[a].append(m)
        of[b].append(m)
        model.add_exactly_one(at[m])
        shut = set(event["forbidden"][a]) | set(event["forbidden"][b])
        if session >= 0:
            first, last = event["sessions"][session]
            shut |= {t for t in slots if not first <= t <= last}
        for t in shut:
            model.add(at[m][t] == 0)
    for m, t in event["fixed"]:
        model.add(at[m][t] == 1)
    for t in slots:
        model.add(sum(meeting[t] for meeting in at) <= event["tables"])
    for a, b in event["precedences"]:
        model.add(sum(t * at[a][t] for t in slots) + 1 <= sum(t * at[b][t] for t in slots))
    counts = []
    for p, meetings in enumerate(of):
        if not meetings:
            counts.append(0)
            continue
        busy = [model.new_bool_var(f"p{p}t{t}") for t in slots]
        begins = [model.new_bool_var(f"b{p}t{t}") for t in slots]
        for t in slots:
            model.add(sum(at[m][t] for m in meetings) == busy[t])
            before = busy[t - 1] if t else 0
            model.add(begins[t] >= busy[t] - before)
            model.add(begins[t] <= busy[t])
            model.add(begins[t] + before <= 1)
        counts.append(sum(begins) - 1)
    if event["fairness_d"] is not None:
        least = model.new_int_var(0, event["slots"], "least")
        for count in counts:
            model.add(count >= least)
            model.add(count <= least + event["fairness_d"])
    model.minimize(sum(counts))
    solver, watch = cp_model.CpSolver(), Watch()
    solver.parameters.max_time_in_seconds = seconds
    solver.parameters.num_workers = workers
    status = solver.solve(model, watch)
    if status in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        found = [next(t for t in slots if solver.value(meeting[t])) for meeting in at]
        return round(solver.objective_value), round(solver.best_objective_bound), found, watch.first
    return ("infeasible" if status == cp_model.INFEASIBLE else "none"), "-", None, None


if __name__ == "__main__":
    seconds, workers, folder = float(sys.argv[1]), int(sys.argv[2]), pathlib.Path(sys.argv[3])
    for path in sys.argv[4:]:
        event = json.loads(pathlib.Path(path).read_text())
        begun = time.monotonic()
        breaks, bound, found, first = solve(event, seconds, workers)
        if found:
            (folder / f"{event['name']}.json").write_text(json.dumps({"slots": found}))
        shown = "-" if first is None else f"{first:.3f}"
        print(event["name"], breaks, bound, f"{time.monotonic() - begun:.2f}", shown, sep="\t", flush=True)
