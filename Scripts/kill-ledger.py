#!/usr/bin/env python3
"""Kills `truce ingest`, `truce review` and the desk at random moments; checks that nothing is lost.

  Scripts/kill-ledger.py [INGEST REVIEW DESK]        default: 70 70 60 kills

Each round does work that is acknowledged, begins more and sends SIGKILL at a moment drawn at random.
Beside every second desk other processes add and judge, open the ledger and close it.
Acknowledged is: a report that another process sees in the ledger or that `truce ingest` counted, a
text that the desk took, a judgement whose number was told. After each kill the ledger must verify
and hold all of them word for word; the next round goes on with what was broken off. In the end every
report is there once and `truce rebuild` finds each derived table as it was. SEED chooses the moments,
TRUCE the folder of the programs. Exit code 1 where anything is lost.
"""
import http.client, json, os, random, re, signal, sqlite3, subprocess, sys, tempfile, threading, time
from urllib.parse import urlencode

COUNTS = [int(a) for a in sys.argv[1:4]] if len(sys.argv) > 3 else [70, 70, 60]
ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
FOLDER = os.environ.get("TRUCE", os.path.join(ROOT, ".build/release"))
TRUCE, SERVE = os.path.join(FOLDER, "truce"), os.path.join(FOLDER, "truce-serve")
TOWNS = "Saraqib Idlib Aleppo Hama Homs Raqqa Binnish Ariha Kafranbel Douma Tabqa Afrin".split()
ACTS = ["shelled", "raided", "attacked", "bombed"]
LOT = 40


class Loss(Exception):
    pass


class Trial:
    """One ledger, what was acknowledged of it, and how long things take."""

    def __init__(self, folder):
        self.folder, self.ledger = folder, os.path.join(folder, "desk.ledger")
        self.texts = {}  # marker of the text -> how it was acknowledged
        self.judgements = {}  # number -> reason
        self.made = 0
        self.broken_off = None  # file whose ingest was killed
        self.lots = []
        self.seconds = {"ingest": 0.4, "review": 0.2}
        self.tally = {}
        self.refusals = []  # what the desk should not have answered

    # What there is to do

    def text(self):
        self.made += 1
        n = self.made
        marker = f"Message number {n}x."
        return marker, (
            f"Government forces {random.choice(ACTS)} {random.choice(TOWNS)} on {n % 27 + 1} "
            f"{random.choice(['March', 'April', 'May'])} 2020, killing {n % 40 + 2} people, the "
            f"ministry of defence said. A monitor in {random.choice(TOWNS)} denied it. {marker}")

    def lot(self):
        path = os.path.join(self.folder, f"lot-{len(self.lots)}.jsonl")
        markers = []
        with open(path, "w") as file:
            for _ in range(LOT):
                marker, text = self.text()
                markers.append(marker)
                file.write(json.dumps({"id": f"r{self.made}", "published": "2020-06-01", "text": text}) + "\n")
        self.lots.append((path, markers))
        return path, markers

    def command(self, *arguments, kill_after=None):
        """(exit code, output, errors); 9 of a process that was killed."""
        process = subprocess.Popen(
            [TRUCE, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        if kill_after is not None:
            try:
                process.wait(kill_after)
            except subprocess.TimeoutExpired:
                pass
            process.send_signal(signal.SIGKILL)
        output, errors = process.communicate()
        return process.returncode, output, errors

    def rows(self, sql):
        """As another process sees the ledger; none where its tables are not there yet."""
        try:
            connection = sqlite3.connect(f"file:{self.ledger}?mode=ro", uri=True, timeout=30)
        except sqlite3.OperationalError:
            return []
        try:
            return connection.execute(sql).fetchall()
        except sqlite3.OperationalError as fault:
            if "no such table" in str(fault) or "unable to open" in str(fault):
                return []
            raise
        finally:
            connection.close()

    def stored(self):
        return {
            found for (text,) in self.rows("SELECT text FROM report")
            for found in re.findall(r"Message number \d+x\.", bytes(text).decode())}

    def incidents(self):
        return [row[0] for row in self.rows("SELECT id FROM incident ORDER BY id")]

    def claims(self):
        return [row[0] for row in self.rows("SELECT id FROM claim ORDER BY id")]

    # Checks

    def note(self, kind, fell_after):
        done = self.tally.setdefault(kind, [0, 0])
        done[0] += 1
        done[1] += 1 if fell_after else 0

    def check(self, where, spooled=()):
        if self.refusals:
            raise Loss(f"{where}: {self.refusals[0]}")
        if not os.path.exists(self.ledger):
            return
        status, output, errors = self.command("ledger", "verify", self.ledger)
        if status and not ("not a ledger" in errors or "earlier Truce" in errors):
            raise Loss(f"{where}: {output}{errors}")
        gone = set(self.texts) - self.stored() - set(spooled)
        if gone:
            raise Loss(f"{where}: reports lost: {sorted(gone)[:5]}")
        kept = dict(self.rows("SELECT number, reason FROM judgement"))
        lost = [n for n, reason in self.judgements.items() if kept.get(n) != reason]
        if lost:
            raise Loss(f"{where}: judgements lost or changed: {lost[:5]}")

    # Ingest

    def finish_ingest(self):
        if not self.broken_off:
            return
        path, markers = self.broken_off
        status, _, errors = self.command("ingest", self.ledger, path)
        counted = re.search(r"(\d+) reports added, (\d+) known already", errors)
        if status or not counted or int(counted[1]) + int(counted[2]) != len(markers):
            raise Loss(f"ingest does not go on: {errors}")
        self.texts.update({marker: "counted" for marker in markers})
        self.broken_off = None

    def ingest_round(self):
        self.finish_ingest()
        lot = self.lot()
        if random.random() < 0.1:
            start = time.monotonic()
            self.broken_off = lot
            self.finish_ingest()
            self.seconds["ingest"] = time.monotonic() - start
            lot = self.lot()
        self.broken_off = lot
        process = subprocess.Popen(
            [TRUCE, "ingest", "-q", self.ledger, lot[0]], stderr=subprocess.DEVNULL)
        time.sleep(random.uniform(0, 1.3 * self.seconds["ingest"]))
        seen = self.stored()
        process.send_signal(signal.SIGKILL)
        process.wait()
        self.texts.update({marker: "seen" for marker in seen})
        self.note("ingest", seen & set(lot[1]))

    # Review by command line

    def random_act(self, reason):
        incidents, claims = self.incidents(), self.claims()
        act = random.choice(["comment", "confirm", "contest", "discount", "merge", "edit", "undo", "assign", "same"])
        if act == "undo" and not self.judgements:
            act = "comment"
        subject = {
            "merge": random.sample(incidents, 2), "same": random.sample(claims, 2),
            "undo": [str(random.choice(list(self.judgements) or [0]))],
            "edit": [random.choice(claims), "--day", f"2020-03-{random.randint(1, 28):02}"],
            "assign": [random.choice(incidents), "--to", f"P{random.randint(1, 3)}"],
        }.get(act, [random.choice(incidents)])
        return ["review", act, self.ledger, *subject, "--by", "K", "--because", reason]

    def act(self, reason, kill_after=None):
        status, output, errors = self.command(*self.random_act(reason), kill_after=kill_after)
        told = re.search(r"^judgement (\d+):", output, re.M)
        if told:
            self.judgements[int(told[1])] = reason
        elif status > 0 and "Usage" in errors:
            raise Loss(f"an act is refused: {errors}")
        return bool(told)

    def review_round(self, number):
        start, told, tries = time.monotonic(), 0, random.choice([0, 1, 1, 2, 3])
        for index in range(tries):
            told += self.act(f"review {number}.{index}")
        if tries:
            self.seconds["review"] = (time.monotonic() - start) / tries
        self.act(f"review {number}.k", kill_after=random.uniform(0, 1.1 * self.seconds["review"]))
        self.note("review", told)

    # The desk

    def desk_round(self, number):
        log = open(os.path.join(self.folder, "serve.log"), "w+")
        process = subprocess.Popen(
            [SERVE, self.ledger, "--port", "0", "-q"], stderr=log, stdin=subprocess.DEVNULL)
        try:
            port = self.port(log, process)
            told = []
            hands = [
                threading.Thread(target=self.post, args=(port, f"desk {number}.{hand}", told), daemon=True)
                for hand in range(2)]
            if random.random() < 0.5:
                hands.append(threading.Thread(target=self.beside, args=(f"beside {number}", told), daemon=True))
            for hand in hands:
                hand.start()
            if random.random() < 0.75:  # else the kill may fall into the warm-up
                end = time.monotonic() + 20
                while not told and time.monotonic() < end:
                    time.sleep(0.002)
            time.sleep(random.uniform(0, 1.0))
        finally:
            process.send_signal(signal.SIGKILL)
            process.wait()
            log.close()
        for hand in hands:
            hand.join(60)
        self.note("desk", told)

    def beside(self, reason, told):
        """Adds and judges from processes that come and go while the desk serves."""
        try:
            for index in range(2):
                path, markers = self.lot()
                status, _, errors = self.command("ingest", self.ledger, path)
                if status:
                    raise Loss(f"an ingest fails beside the desk: {errors}")
                self.texts.update({marker: "counted" for marker in markers})
                if self.act(f"{reason}.{index}"):
                    told.append(reason)
        except Loss as loss:
            self.refusals.append(str(loss))
        except (sqlite3.Error, ValueError):
            return

    def port(self, log, process):
        for _ in range(3000):
            log.seek(0)
            found = re.search(r"127\.0\.0\.1:(\d+)/", log.read())
            if found:
                return int(found[1])
            if process.poll() is not None:
                break
            time.sleep(0.01)
        log.seek(0)
        raise Loss(f"the desk does not start: {log.read()}")

    def post(self, port, reason, told):
        """Sends forms until the desk is gone; notes each that was answered as done."""
        try:
            hand = Hand(port)
            for index in range(1000):
                why = f"{reason}.{index}"
                path, fields, marker = self.form(why)
                answer = hand.send(path, fields)
                if answer is None:
                    continue
                if marker:
                    self.texts[marker] = "taken"
                else:
                    self.judgements[int(re.match(r"Judgement (\d+):", answer["notice"])[1])] = why
                told.append(why)
        except Loss as loss:
            self.refusals.append(str(loss))
        except (OSError, http.client.HTTPException, sqlite3.Error, ValueError):
            return

    def form(self, reason):
        act = random.choice("text comment comment confirm contest merge edit undo assign".split())
        incidents = self.incidents()
        if act == "text":
            marker, text = self.text()
            return "/add/text", [("text", text), ("published", "2020-06-01")], marker
        if act == "undo" and self.judgements:
            fields = [("judgement", random.choice(list(self.judgements)))]
        elif act == "merge":
            fields = [("id", id) for id in random.sample(incidents, 2)]
        elif act == "edit":
            fields = [("claim", random.choice(self.claims())), ("field", "day"),
                      ("value", f"2020-03-{random.randint(1, 28):02}")]
        else:
            act = "comment" if act == "undo" else act
            fields = [("id", random.choice(incidents)), ("to", "P1")]
        return f"/acts/{act}", fields + [("because", reason)], None

    def spooled(self):
        """Texts that the desk holds beside the ledger, to be added at its next start."""
        markers = set()
        for folder, _, names in os.walk(self.ledger + ".intake"):
            if ".part" in folder:
                continue
            for name in names:
                try:
                    with open(os.path.join(folder, name), errors="replace") as file:
                        markers.update(re.findall(r"Message number \d+x\.", file.read()))
                except FileNotFoundError:  # a desk that is at work took it up since it was listed
                    continue
        return markers

    def empty_spool(self):
        log = open(os.path.join(self.folder, "serve.log"), "w+")
        process = subprocess.Popen([SERVE, self.ledger, "--port", "0", "-q"], stderr=log)
        self.port(log, process)
        left, since = self.spooled(), time.monotonic()
        while left and time.monotonic() < since + 60:
            time.sleep(0.1)
            now = self.spooled()
            if now != left:
                left, since = now, time.monotonic()
        process.send_signal(signal.SIGTERM)
        if process.wait(30):
            raise Loss("the desk does not end")
        log.close()

    # All of it

    def run(self):
        self.broken_off = self.lot()
        self.finish_ingest()
        kinds = [kind for kind, count in zip(("ingest", "review", "desk"), COUNTS) for _ in range(count)]
        random.shuffle(kinds)
        for number, kind in enumerate(kinds):
            if kind == "ingest":
                self.ingest_round()
            elif kind == "review":
                self.review_round(number)
            else:
                self.desk_round(number)
            self.check(f"kill {number}, {kind}", self.spooled())
        self.finish_ingest()
        self.empty_spool()
        self.check("the end")
        return self.end()

    def end(self):
        stored = self.rows("SELECT count(*), count(DISTINCT digest) FROM report")[0]
        texts = len(self.stored())
        rebuilt = self.command("rebuild", self.ledger)[2].strip().splitlines()[-1]
        for kind, (kills, after) in sorted(self.tally.items()):
            print(f"{kind}: {kills} kills, {after} of them after an acknowledged act of the round")
        print(f"acknowledged: {len(self.texts)} reports, {len(self.judgements)} judgements; lost: 0")
        print(f"stored: {stored[0]} reports, {texts} texts")
        print(self.command("ledger", "verify", self.ledger)[1].strip())
        print(rebuilt)
        return stored[0] == stored[1] == texts and "as they were" in rebuilt


class Hand:
    """A browser without a face: one connection, its cookie, forms with their token."""

    def __init__(self, port):
        self.port, self.cookies = port, {}
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
        self.token = re.search(r'name="csrf" value="([^"]+)"', self.ask("GET", "/add")[1])[1]

    def ask(self, method, path, body=None, headers={}):
        cookie = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        self.connection.request(
            method, path, body, {"Host": f"127.0.0.1:{self.port}", "Cookie": cookie, **headers})
        answer = self.connection.getresponse()
        for field in answer.headers.get_all("Set-Cookie") or []:
            name, value = field.split(";")[0].split("=", 1)
            self.cookies[name] = value
        return answer.status, answer.read().decode()

    def send(self, path, fields):
        """The answer; None: refused, such as undoing what is undone."""
        body = urlencode([("csrf", self.token), ("by", "K")] + fields)
        status, answer = self.ask("POST", path, body, {
            "Origin": f"http://127.0.0.1:{self.port}", "Accept": "application/json",
            "Content-Type": "application/x-www-form-urlencoded"})
        if status in (403, 500):
            raise Loss(f"{path}: {status} {answer}")
        return json.loads(answer) if status == 200 else None


def main():
    seed = int(os.environ.get("SEED", "1"))
    random.seed(seed)
    start = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="truce-kill-") as folder:
        try:
            is_whole = Trial(folder).run()
        except Loss as loss:
            sys.exit(f"seed {seed}: {loss}")
    print(f"seed {seed}, {time.monotonic() - start:.0f} s")
    sys.exit(0 if is_whole else 1)


main()
