"""Tags labelled tickets with each model and prints one line a model and set, n beside every figure."""
import json
import os
import subprocess
import sys

BUSINESS = dict(zip("投诉 举报 意见 建议 表扬 咨询 故障报修 服务申请 催办".split(),
                    "COMPLAINT TIPOFF OPINION SUGGESTION PRAISE ENQUIRY FAULT REQUEST CHASE".split()))
FEWEST = 5  # causes with fewer rows say nothing by themselves


def sets(root):
    with open(os.path.join(root, "corpus/tickets.jsonl"), encoding="utf-8") as file:
        rows = [json.loads(line) for line in file if line.strip()]
    yield "corpus test", [row for row in rows if row["split"] == "test"]
    real = os.path.join(root, "../shared/data/power.dev.jsonl")
    if os.path.exists(real):
        with open(real, encoding="utf-8") as file:
            rows = [json.loads(line) for line in file if line.strip()]
        for row in rows:
            row["also"] = row.get("also") or {}
            row["business"] = BUSINESS[row["business"]]
            if "business" in row["also"]:
                row["also"]["business"] = BUSINESS[row["also"]["business"]]
        yield "power.dev", rows


def tag(root, model, rows):
    lines = "".join(json.dumps({"text": row["text"]}, ensure_ascii=False) + "\n" for row in rows)
    answer = subprocess.run([os.path.join(root, "tools/textmining"), "tag", "--model", model], input=lines.encode(), stdout=subprocess.PIPE, check=True).stdout
    tags = [json.loads(line) for line in answer.decode().splitlines()]
    return [{"cause": t["cause"]["code"], "business": t["business"]["code"], "urgency": t["urgency"]["level"], "auto": t["review"]["level"] == "auto",
             "probability": t["cause"]["probability"]} for t in tags]


def macro_f1(truth, predicted, labels):
    total = 0.0
    for label in labels:
        hit = sum(t == label == p for t, p in zip(truth, predicted))
        total += 2 * hit / max(1, sum(t == label for t in truth) + sum(p == label for p in predicted))
    return total / max(1, len(labels))


def measure(rows, tags):
    def truth(field):
        return [p[field] if row.get("also", {}).get(field) == p[field] else row[field] for row, p in zip(rows, tags)]

    n, figures = len(rows), {}
    for field in ("cause", "business"):
        right = [t == p[field] for t, p in zip(truth(field), tags)]
        figures[field] = sum(right) / n
        if field == "cause":
            auto = [r for r, p in zip(right, tags) if p["auto"]]
            figures["auto coverage"], figures["auto right"] = len(auto) / n, sum(auto) / max(1, len(auto))
            counts = {}
            for row in rows:
                counts[row[field]] = counts.get(row[field], 0) + 1
            figures["cause macro-F1"] = macro_f1(truth(field), [p[field] for p in tags], [c for c, k in counts.items() if k >= FEWEST])
    urgent = truth("urgency")
    dangers = sum(t == "U1" for t in urgent)
    found = sum(t == "U1" == p["urgency"] for t, p in zip(urgent, tags))
    return figures | {"U1": f"{found}/{dangers}", "U1 false": sum(p["urgency"] == "U1" != t for t, p in zip(urgent, tags))}


def main():
    root = sys.argv[1]
    for name, rows in sets(root):
        for model in sys.argv[2:]:
            figures = measure(rows, tag(root, model, rows))
            print(f"{name} n {len(rows)}  {os.path.basename(os.path.dirname(os.path.abspath(model)))}/{os.path.basename(model)}: "
                  + ", ".join(f"{key} {value:.3f}" if isinstance(value, float) else f"{key} {value}" for key, value in figures.items()))


if __name__ == "__main__":
    main()
