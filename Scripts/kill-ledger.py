#!/usr/bin/env python3
"""Kills `truce ingest` and `truce review` at random moments and checks that nothing is lost.

  Scripts/kill-ledger.py [KILLS] [REPORTS]        default: 200 kills, 2000 reports

After each kill the ledger must verify, hold no fewer reports than before, and hold every judgement
that was acknowledged; at the end the same command completes and a rebuild changes nothing.
"""
import json, os, random, re, signal, subprocess, sys, tempfile, time

KILLS = int(sys.argv[1]) if len(sys.argv) > 1 else 200
REPORTS = int(sys.argv[2]) if len(sys.argv) > 2 else 2000
ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
TRUCE = os.environ.get("TRUCE", os.path.join(ROOT, ".build/release/truce"))
TOWNS = "Saraqib Idlib Aleppo Hama Homs Raqqa Maarat Kafranbel Binnish Ariha".split()


def write_reports(path):
    with open(path, "w") as file:
        for number in range(REPORTS):
            text = (
                f"Shells hit the town of {TOWNS[number % 10]} on Monday, killing {number % 50 + 2} people, "
                f"the Ministry of Defence said. A monitor denied it. Report {number}."
            )
            day = f"2020-{number % 12 + 1:02}-{number % 28 + 1:02}"
            file.write(json.dumps({"id": f"r{number}", "published": day, "text": text}) + "\n")


def run(*arguments, kill_after=None):
    process = subprocess.Popen(
        [TRUCE, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    if kill_after is not None:
        time.sleep(kill_after)
        process.send_signal(signal.SIGKILL)
    output, errors = process.communicate()
    return process.returncode, output, errors


def figure(ledger, name):
    _, output, _ = run("ledger", "info", ledger)
    found = re.search(rf"^{name}: (\d+)", output, re.M)
    return int(found.group(1)) if found else 0


def main():
    random.seed(int(os.environ.get("SEED", "1")))
    folder = tempfile.mkdtemp(prefix="truce-kill-")
    ledger, reports = os.path.join(folder, "a.ledger"), os.path.join(folder, "r.jsonl")
    write_reports(reports)
    stored, acknowledged = 0, []
    for kill in range(KILLS):
        incident = None
        if kill % 3 == 2:
            _, queue, _ = run("review", "queue", "--limit", "5", ledger)
            lines = [line for line in queue.splitlines() if line.startswith("inc_")]
            incident = random.choice(lines).split()[0] if lines else None
        if incident:
            reason = f"kill {kill}"
            act = random.choice(["comment", "confirm", "contest"])
            _, output, _ = run("review", act, ledger, incident, "--by", "K", "--because", reason,
                               kill_after=random.uniform(0.01, 3))
            if "judgement" in output:
                acknowledged.append(reason)
        else:
            run("ingest", "-q", ledger, reports, kill_after=random.uniform(0.01, 3))
        if not os.path.exists(ledger):
            continue
        status, output, errors = run("ledger", "verify", ledger)
        if status != 0 and "not a ledger" not in errors and "earlier Truce" not in errors:
            sys.exit(f"kill {kill}: {output}{errors}")
        now = figure(ledger, "Reports")
        if now < stored:
            sys.exit(f"kill {kill}: {stored} reports became {now}")
        stored = now
    status, _, errors = run("ingest", "-q", ledger, reports)
    log = run("review", "log", ledger)[1]
    lost = [reason for reason in acknowledged if not re.search(rf": {reason}$", log, re.M)]
    rebuilt = run("rebuild", ledger)[2]
    print(f"{KILLS} kills, {figure(ledger, 'Reports')} of {REPORTS} reports, "
          f"{len(acknowledged)} judgements acknowledged, {len(lost)} lost")
    print(run("ledger", "verify", ledger)[1].strip())
    print(rebuilt.strip().splitlines()[-1])
    if status or lost or figure(ledger, "Reports") != REPORTS or "as they were" not in rebuilt:
        sys.exit(1)


main()
