#!/usr/bin/env python3
"""Plants bursts, repeats and outage events of known strength in a background and counts what the miners find, beside a plain
count threshold. usage: mining_planted.py TEXTMINING CORPUS [BACKGROUND] [SEED]
CORPUS is corpus/tickets.jsonl. The background is its texts, drawn without repetition and strewn over 90 days, or BACKGROUND:
JSON lines (also .gz) with id, date and text, of which the last 90 days are taken."""
import datetime
import gzip
import json
import random
import statistics
import subprocess
import sys
import tempfile

DAYS = 90
A_DAY = 60
START = datetime.datetime(2026, 1, 1)
FILLERS = ["请尽快处理", "家里有老人孩子", "麻烦给个答复", "周围邻居都在问", "物业说不归他们管", "希望有人来看一看"]
OUTAGES = ["{}停电了", "{}突然没电,请派人来修", "咨询{}什么时候恢复供电", "{}整片都没电", "我家住{},刚才一下子断电了", "{}停电,冰箱里的东西要坏了",
           "市民来电反映:{}停电,要求尽快抢修", "{}怎么又没电了"]
CENTRAL = "鹿鸣鹤翔凤仪麟趾雁归鸾栖燕语莺歌鹭汀鸥波"
KINDS = ["小区", "花园", "苑", "村", "公寓"]


def place(draw):
    return "".join(draw.sample(CENTRAL, 3)) + draw.choice(KINDS)


def from_corpus(rows, draw):
    background = []
    for number, row in enumerate(draw.sample(rows, DAYS * A_DAY)):
        when = START + datetime.timedelta(minutes=draw.randrange(DAYS * 1440))
        background.append({"id": f"B{number:06}", "date": when, "text": row["text"], "series": row["cause"], "user": f"u{number}"})
    return background


def from_file(path):
    with (gzip.open if path.endswith(".gz") else open)(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    for row in rows:
        row["date"] = datetime.datetime.fromisoformat(row["date"].replace("/", "-"))
    last = max(row["date"] for row in rows)
    first = (last - datetime.timedelta(days=DAYS - 1)).replace(hour=0, minute=0, second=0)
    return [{"id": f"B{row['id']}", "date": START + (row["date"] - first), "text": row["text"], "series": row.get("department") or "other", "user": f"u{number}"}
            for number, row in enumerate(rows) if row["date"] >= first]


def mine(verb, tickets, *more):
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        for ticket in sorted(tickets, key=lambda ticket: (ticket["date"], ticket["id"])):
            file.write(json.dumps(ticket | {"date": ticket["date"].strftime("%Y-%m-%d %H:%M:%S")}, ensure_ascii=False) + "\n")
        file.flush()
        return json.loads(subprocess.run([sys.argv[1], "mine", verb, file.name, "--json", *more], stdout=subprocess.PIPE, check=True).stdout)


def days_over(times, deviations=3.0):
    """Days with more tickets than the mean and three standard deviations: what one does without a miner."""
    counts = [0] * DAYS
    for time in times:
        counts[min(DAYS - 1, max(0, (time - START).days))] += 1
    bound = statistics.mean(counts) + deviations * statistics.pstdev(counts)
    return {day for day, count in enumerate(counts) if count > bound}


def row(*cells):
    print("| " + " | ".join(str(cell) for cell in cells) + " |", flush=True)


def bursts(background, draw):
    """Four days on which a series gets so many times its daily mean more, in each series of at least half a ticket a day, three times."""
    series = {}
    for ticket in background:
        series.setdefault(ticket["series"], []).append(ticket["date"])
    series = {name: times for name, times in series.items() if len(times) >= DAYS / 2}
    options = ("--cause-field", "series", "--top", "1000")
    plain = {one["name"]: one["bursts"] for one in mine("trends", background, *options)}
    months = len(series) * DAYS / 30
    alarms = sum(len(plain[name]) for name in series) / months
    # Three deviations raise more alarms than the miner: the rule is asked again with as many as bring it down to the miner's.
    strict = next(step / 4 for step in range(12, 200) if sum(len(days_over(times, step / 4)) for times in series.values()) / months <= alarms)
    bounds = {"3 deviations": 3.0, f"{strict:g} deviations": strict}
    threshold_alarms = {name: sum(len(days_over(times, bound)) for times in series.values()) / months for name, bound in bounds.items()}
    for strength in (0.5, 1, 2, 4):
        found = planted = 0
        threshold = dict.fromkeys(bounds, 0)
        for _ in range(3):
            extra, at = [], {}
            for name, times in series.items():
                at[name] = draw.randrange(5, DAYS - 10)
                for number in range(round(strength * 4 * len(times) / DAYS)):
                    when = START + datetime.timedelta(days=at[name], minutes=draw.randrange(4 * 1440))
                    extra.append({"id": f"P{name}{number}", "date": when, "text": "", "title": "planted", "series": name})
            mined = {one["name"]: one for one in mine("trends", background + extra, *options)}
            for name in series:
                days = range(at[name], at[name] + 4)
                first = datetime.date.fromisoformat(mined[name]["firstDay"])
                spans = [((datetime.date.fromisoformat(b["first"]) - first).days, (datetime.date.fromisoformat(b["last"]) - first).days) for b in mined[name]["bursts"]]
                found += any(a <= days[-1] and b >= days[0] for a, b in spans)
                with_planted = series[name] + [e["date"] for e in extra if e["series"] == name]
                for rule, bound in bounds.items():
                    threshold[rule] += bool(days_over(with_planted, bound) & set(days))
                planted += 1
        for rule in bounds:
            row("burst", f"+{strength} × mean, 4 days; {rule}", planted, f"{found / planted:.2f}", f"{alarms:.2f}", f"{threshold[rule] / planted:.2f}", f"{threshold_alarms[rule]:.2f}")


def change(text, share, draw):
    return "".join(letter for letter in text if draw.random() >= share)


def repeats(background, rows, draw):
    """One matter told twice within ten days. The plain rule: two tickets of one customer within 30 days, which sees no second customer."""
    by_situation = {}
    for one in rows:
        by_situation.setdefault(one["situation"], []).append(one["text"])
    paired = [texts for texts in by_situation.values() if len(texts) == 2]
    long = [one["text"] for one in rows if 40 <= len(one["text"]) <= 200]
    situation = {one["text"]: one["situation"] for one in rows}
    text_of = {ticket["id"]: ticket["text"] for ticket in background}
    groups = [group["members"] for group in mine("repeats", background)]
    # Two texts of the background are written apart, so that what is grouped is an alarm, but for one situation told twice.
    pairs = sum(len(group) - 1 for group in groups if len({situation.get(text_of[m], text_of[m]) for m in group}) > 1)
    kinds = [("punctuation", lambda t: (t, t.replace(",", " ").replace(",", " ") + "!!")), ("a tenth of the letters lost", lambda t: (t, change(t, 0.1, draw))),
             ("a quarter of the letters lost", lambda t: (t, change(t, 0.25, draw))), ("a half of the letters lost", lambda t: (t, change(t, 0.5, draw))), ("told anew by another person", None)]
    for name, make in kinds:
        extra, planted = [], 0
        for number in range(60 if make else len(paired)):
            first, second = make(draw.choice(long)) if make else paired[number]
            # A place of its own, so that it repeats nothing of the background.
            where, when = place(draw), START + datetime.timedelta(days=draw.randrange(5, DAYS - 12), minutes=draw.randrange(1440))
            customer = (f"p{number}", f"p{number}" if draw.random() < 0.5 else f"q{number}")
            for side, text in enumerate((first, second)):
                extra.append({"id": f"P{number}.{side}", "date": when + datetime.timedelta(days=side * draw.randrange(1, 10)), "text": f"{where}{text},{draw.choice(FILLERS)}", "user": customer[side], "series": "x"})
            planted += 1
        group_of = {member: at for at, group in enumerate(mine("repeats", background + extra)) for member in group["members"]}
        found = sum(group_of.get(f"P{n}.0", -1) == group_of.get(f"P{n}.1", -2) for n in range(planted))
        same = sum(extra[2 * n]["user"] == extra[2 * n + 1]["user"] for n in range(planted))
        row("repeat", name, planted, f"{found / planted:.2f}", f"{pairs / DAYS * 30:.2f}", f"{same / planted:.2f}", "0.00")


def events(background, draw):
    """An outage of one new place reported in six hours. The plain rule: a day with unusually many outage tickets."""
    outage = [ticket["date"] for ticket in background if "停电" in ticket["text"] or "没电" in ticket["text"]]
    plain = mine("events", background)
    for strength in (2, 3, 5, 10):
        alarms = sum(len(found["children"]) + 1 >= strength for found in plain) / DAYS * 30
        # Many are planted in one run, each at a place of its own; the threshold is asked about each alone.
        extra, threshold = [], 0
        for number in range(60):
            where, when = place(draw), START + datetime.timedelta(minutes=draw.randrange(DAYS * 1440 - 360))
            texts = [draw.choice(OUTAGES).format(where + draw.choice(["", f"{draw.randrange(1, 20)}栋"])) for _ in range(strength)]
            times = [when + datetime.timedelta(minutes=draw.randrange(360)) for _ in range(strength)]
            extra += [{"id": f"P{number}.{n}", "date": time, "text": f"{text},{draw.choice(FILLERS)}", "user": f"p{number}.{n}", "series": "x"} for n, (text, time) in enumerate(zip(texts, times))]
            threshold += any((time - START).days in days_over(outage + times) for time in times)
        found = 0
        groups = [[event["master"], *event["children"]] for event in mine("events", background + extra)]
        for number in range(60):
            own = max((sum(member.startswith(f"P{number}.") for member in group) / max(strength, len(group)) for group in groups), default=0)
            found += own >= 0.8 if strength >= 5 else own == 1
        row("event", f"{strength} reports, 6 hours", 60, f"{found / 60:.2f}", f"{alarms:.2f}", f"{threshold / 60:.2f}", f"{len(days_over(outage)) / DAYS * 30:.2f}")


def main():
    rows = [json.loads(line) for line in open(sys.argv[2], encoding="utf-8")]
    seed = int(sys.argv[4]) if len(sys.argv) > 4 else 1
    draw = random.Random(seed)
    background = from_file(sys.argv[3]) if len(sys.argv) > 3 and sys.argv[3] else from_corpus(rows, draw)
    print(f"Background: {len(background)} tickets of {DAYS} days, seed {seed}. Alarms are a series and 30 days for bursts, 30 days of all tickets for repeats and events.\n")
    row("planted", "strength", "n", "found", "alarms", "plain rule finds", "its alarms")
    row("---", "---", "--:", "--:", "--:", "--:", "--:")
    bursts(background, draw)
    repeats(background, rows, draw)
    events(background, draw)


main()
