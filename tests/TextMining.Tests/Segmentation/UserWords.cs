using System.Text;
using TextMining.Segmentation;

namespace TextMining.Tests.Segmentation;

/// <summary>A user dictionary with everything that such files come with: marks, CRLF, empty lines, missing and zero frequencies, strange words.</summary>
internal static class UserWords
{
    public static byte[] File { get; } = Encoding.UTF8.GetBytes(string.Concat(
        "\uFEFF网上国网 50 nz\r\n",
        "电费突然\r\n",
        "\r\n",
        "\uFEFF台区 3 n\n",
        "95598 100 m\n",
        "抢修 0\n",
        "李师傅 nr\n",
        "  结婚的和 20  \n",
        "γ射线照 5 n\n",
        "𠮷野家 10 nz\n",
        "c++ 30 nx\n",
        "长江大桥 0 ns\n",
        "王小明骑 v\n",
        "1.5% 7 m\n",
        "电 费 5 n\n",
        "尚未结婚的和尚 100000\n",
        "研究生命 12\n",
        "研究生命 15 vn\n",
        "一个很长的用户词语超过十六个字也应当整个切出来才对 9 l\n",
        "\u3000全角空格 4 n\n",
        "我家今天 3 X\n",
        "阶梯 电价 3\n",
        "丂龥 2 ng\n",
        "哈 1a 5"));

    public static string[] Deleted { get; } = ["图书馆", "停电", "电费突然", "丂"];

    public static Lexicon AddTo(Lexicon lexicon)
    {
        using var stream = new MemoryStream(File);
        return lexicon.With(stream).Without(Deleted);
    }
}
