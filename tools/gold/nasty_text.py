"""Seeded generator of text that segmenters trip over. The same seed gives the same lines on every Python 3."""

MASK = (1 << 64) - 1

SCRAPS = [
    "停电", "电费", "户号", "抢修", "台区", "变压器跳闸", "营业厅", "光伏并网", "阶梯电价", "95598", "网上国网",
    "我家今天早上又停电了", "请尽快派人来处理", "上个月电费突然涨了一倍", "李师傅的态度非常好", "他说的确实在理",
    "研究生命的起源", "南京市长江大桥", "乒乓球拍卖完了", "结婚的和尚未结婚的", "中国科学技术大学", "王小明骑自行车去图书馆",
    "1.5%", "23.4%", "100%", "3.14.15", "-5℃", "220V", "10kV", "A座B1层", "T恤", "AA制", "B超", "IP地址", "c++", "C#", "AT&T",
    "4S店", "SIM卡", "PH值", "γ射线", "K歌之王", "卡拉OK", "u盘", "e-mail", "a.b.c", "...", "%%", "+-", "&&", "__", "x1y2", "2024-11-23",
    "①②③", "Ⅳ级", "㎡", "１２３", "ＡＢＣ", "～", "·", "∶", "々", "〇", "あいう", "한국어", "Привет", "ไทย", "ñ",
    "😀", "👨‍👩‍👧", "🇨🇳", "👍🏽", "1️⃣", "⚡️", "𠮷", "𪚥", "㐂", "䶮", "鿖", "鿿", "丂", "龥", "鿕", "\u200b", "\ufeff", "\u3000",
    "\r\n", "\n", "\r", "\t", " ", "  ", "\x00", "\x07", "\x1c", "\x1f", "\x7f", "\x85", "\xa0", "\u2028", "\u2029", "\u180e",
    "\ud83d", "\ude00", "\udc00\ud800", "，", "。", "！", "？", "、", "“", "”", "《", "》", "（", "）", "；", "：",
]
COMMON = "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严"


class Random:
    """SplitMix64: small, and the same everywhere."""

    def __init__(self, seed):
        self.state = seed & MASK

    def below(self, limit):
        self.state = (self.state + 0x9E3779B97F4A7C15) & MASK
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        return (z ^ (z >> 31)) % limit


def _piece(random, words):
    kind = random.below(22)
    if kind < 6:
        return words[random.below(len(words))]
    if kind < 9:
        return "".join(COMMON[random.below(len(COMMON))] for _ in range(1 + random.below(5)))
    if kind < 14:
        return SCRAPS[random.below(len(SCRAPS))]
    if kind == 14:
        return chr(0x4E00 + random.below(0x9FD6 - 0x4E00))
    if kind == 15:
        return "".join("0123456789.%"[random.below(12)] for _ in range(1 + random.below(6)))
    if kind == 16:
        return "".join("abcXYZ019+#&._%-"[random.below(16)] for _ in range(1 + random.below(7)))
    if kind == 17:
        return chr(random.below(0x250))
    if kind == 18:
        return chr(random.below(0x10000))
    if kind == 19:
        return chr(0x10000 + random.below(0x20000))
    if kind == 20:
        word = words[random.below(len(words))]
        return word[: 1 + random.below(len(word))]
    return "".join(COMMON[random.below(len(COMMON))] + " .%1a哈"[random.below(6)] for _ in range(1 + random.below(3)))


def lines(seed, count, words):
    """Yields count lines; words are the dictionary's, in its order."""
    random = Random(seed)
    for index in range(count):
        if index % 5000 == 4999:
            piece = _piece(random, words) or "长"
            yield piece * (200 + random.below(1500))
        else:
            yield "".join(_piece(random, words) for _ in range(random.below(11)))
