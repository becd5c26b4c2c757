#!/usr/bin/env python3
"""Writes N hotline-length tickets as JSON lines: texts of corpus/tickets.jsonl at invented places, a tenth of them in
matters that many report in words of their own. usage: mining_load.py TICKETS N SEED"""
import json
import random
import sys

HEADS = "青锦望盘云海松柏枫桐莲兰桂榆槐梅竹荷芦苇溪泉石岭湖湾沙洲川渡"
TAILS = "禾林溪石川泉桥岗坪洲塘湾亭台阁园庭岸原野"
KINDS = ["小区", "花园", "苑", "村", "公寓", "新村"]
FILLERS = ["请尽快处理", "已经反映过两次", "家里有老人孩子", "影响正常生活", "麻烦给个答复", "周围邻居都在问", "物业说不归他们管", "希望有人来看一看"]


def main():
    texts = [json.loads(line)["text"] for line in open(sys.argv[1], encoding="utf-8")]
    count, draw = int(sys.argv[2]), random.Random(int(sys.argv[3]))
    places = [f"{a}{b}{c}{k}" for a in HEADS for b in TAILS for c in TAILS[:9] for k in KINDS]
    districts = [f"{a}{b}区" for a in HEADS[:8] for b in TAILS[:5]]
    draw.shuffle(places)
    matters = [(draw.choice(texts), draw.choice(districts), place, draw.randrange(364)) for place in places[: max(1, count // 200)]]
    for number in range(count):
        if draw.random() < 0.1:
            matter = draw.randrange(len(matters))
            text, district, place, day = matters[matter]
            day += draw.randrange(4)
        else:
            matter = None
            text, district, place, day = draw.choice(texts), draw.choice(districts), draw.choice(places), draw.randrange(365)
        words = f"{district}{place}{draw.randrange(1, 30)}栋,{text},{','.join(draw.sample(FILLERS, draw.randrange(2, 5)))}。"
        date = f"2026-{1 + day // 31 % 12:02}-{1 + day % 28:02} {draw.randrange(24):02}:{draw.randrange(60):02}:00"
        print(json.dumps({"id": f"L{number:07}", "user": f"u{draw.randrange(count)}", "date": date, "text": words, "district": district, "matter": matter}, ensure_ascii=False))


main()
