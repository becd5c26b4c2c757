using System.Text;
using TextMining.Entities;
using TextMining.Privacy;
using TextMining.Tests.Entities;

namespace TextMining.Tests.Privacy;

/// <summary>Nothing personal gets through, in any disguise; hotlines always do.</summary>
public sealed class PersonalDataMaskerTests
{
    private static readonly byte[] Key = Encoding.ASCII.GetBytes("a key for the tests of masking");

    private static readonly string[] Frames = ["我的电话是{0}，请回电", "{0}", "身份证{0}户主本人", "打到卡{0}上就行", "电话{0},谢谢", "王先生{0}反映停电", "停电了（{0}）", "联系{0}或者95598"];

    [TestCase(MaskingMode.Mask)]
    [TestCase(MaskingMode.Anonymize)]
    [TestCase(MaskingMode.Pseudonymize)]
    public void Apply_TwoThousandNumbersInEveryDisguise_LeavesNone(MaskingMode mode)
    {
        var masker = new PersonalDataMasker(new MaskingOptions { Mode = mode, Key = mode == MaskingMode.Pseudonymize ? Key : default });
        string[] numbers = [.. InventedNumbers.Mobiles(800, 21), .. InventedNumbers.IdCards(600, 22), .. InventedNumbers.BankCards(600, 23)];
        var leaks = new List<string>();
        var frame = 0;
        foreach (var number in numbers)
        {
            foreach (var (name, disguise) in Disguises.All)
            {
                var text = string.Format(Frames[frame++ % Frames.Length], disguise(number));
                var treated = masker.Apply(text);
                if (Leaks(treated, number))
                {
                    leaks.Add($"{name}: {text} → {treated}");
                }
            }
        }

        Assert.That(leaks, Is.Empty, $"{leaks.Count} of {numbers.Length * Disguises.All.Count}");
    }

    [TestCase("打95598没人接")]
    [TestCase("我要投诉到12398")]
    [TestCase("12345转来的")]
    [TestCase("已打110和119，120也来了")]
    [TestCase("４００－８２０－５５５５打不通")]
    [TestCase("工单20260305123456的结果")]
    public void Apply_HotlinesAndTicketNumbers_Stay(string text)
    {
        foreach (var mode in new[] { MaskingMode.Mask, MaskingMode.Anonymize })
        {
            Assert.That(new PersonalDataMasker(new MaskingOptions { Mode = mode }).Apply(text), Is.EqualTo(text));
        }
    }

    [TestCase("电话13812345678", "电话138****5678")]
    [TestCase("电话１３８１２３４５６７８", "电话138****5678")]
    [TestCase("幺三八幺二三四五六七八是我电话", "138****5678是我电话")]
    [TestCase("座机0990-5550123", "座机0990-5****23")]
    [TestCase("户号0312345678", "户号******5678")]
    [TestCase("李小明师傅态度好", "李**师傅态度好")]
    [TestCase("车牌粤B12345", "车牌粤B****5")]
    [TestCase("发到lan@example.com", "发到l***@example.com")]
    [TestCase("锦禾花园3栋501室停电", "锦禾花园***停电")]
    [TestCase("望溪村停电", "望溪村停电")]
    [TestCase("电压220伏，停了3次", "电压220伏，停了3次")]
    public void Apply_Mask_KeepsWhatTheTableSays(string text, string wanted) =>
        Assert.That(new PersonalDataMasker().Apply(text), Is.EqualTo(wanted));

    [Test]
    public void Apply_Pseudonymize_IsOneTokenForOnePersonAndAnotherForAnotherKey()
    {
        var masker = new PersonalDataMasker(new MaskingOptions { Mode = MaskingMode.Pseudonymize, Key = Key });
        var other = new PersonalDataMasker(new MaskingOptions { Mode = MaskingMode.Pseudonymize, Key = Key.Reverse().ToArray(), KeyId = "k2" });

        var plain = masker.Apply("13812345678");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(masker.Apply("１３８ １２３４ ５６７８"), Is.EqualTo(plain));
            Assert.That(masker.Apply("幺三八幺二三四五六七八"), Is.EqualTo(plain));
            Assert.That(plain, Does.StartWith("〈PHONE:k1:"));
            Assert.That(other.Apply("13812345678"), Does.StartWith("〈PHONE:k2:").And.Not.EqualTo(plain));
            Assert.That(masker.Apply("13812345679"), Is.Not.EqualTo(plain));
        }
    }

    [Test]
    public void Apply_Anonymize_LeavesThePlaceholderOnly() =>
        Assert.That(
            new PersonalDataMasker(new MaskingOptions { Mode = MaskingMode.Anonymize }).Apply("王先生13812345678户号0312345678"),
            Is.EqualTo("〈NAME〉〈PHONE〉户号〈CUSTOMER〉"));

    [Test]
    public void Detect_Text_ChangesNothingAndFinds()
    {
        var masker = new PersonalDataMasker(new MaskingOptions { Mode = MaskingMode.Detect });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(masker.Apply("电话13812345678"), Is.EqualTo("电话13812345678"));
            Assert.That(masker.Detect("电话13812345678").Single().Kind, Is.EqualTo(EntityKind.Mobile));
        }
    }

    [Test]
    public void Apply_TwiceInARow_ChangesNothingMore()
    {
        var masker = new PersonalDataMasker(new MaskingOptions { Mode = MaskingMode.Anonymize });
        var once = masker.Apply("王先生13812345678住锦禾花园3栋501室");

        Assert.That(masker.Apply(once), Is.EqualTo(once));
    }

    [Test]
    public void Constructor_BadOptions_AreRefused()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => new PersonalDataMasker(new MaskingOptions { Mode = MaskingMode.Pseudonymize }), Throws.ArgumentException);
            Assert.That(() => new PersonalDataMasker(new MaskingOptions { Mode = MaskingMode.Pseudonymize, Key = Key, KeyId = "a b" }), Throws.ArgumentException);
            Assert.That(() => new PersonalDataMasker(new MaskingOptions { Mode = (MaskingMode)9 }), Throws.ArgumentException);
            Assert.That(() => new PersonalDataMasker(new MaskingOptions { Kinds = [EntityKind.Hotline] }), Throws.ArgumentException);
        }
    }

    /// <summary>Whether seven neighbouring digits of a number can still be read, in whatever writing.</summary>
    private static bool Leaks(string text, string number)
    {
        const string Chinese = "零幺二三四五六七八九";
        const string Formal = "〇一二三四五六七八九";
        var digits = new StringBuilder();
        foreach (var c in text)
        {
            var digit = c is >= '0' and <= '9' ? c - '0' : c is >= '０' and <= '９' ? c - '０' : Math.Max(Chinese.IndexOf(c, StringComparison.Ordinal), Formal.IndexOf(c, StringComparison.Ordinal));
            if (digit >= 0)
            {
                digits.Append(digit);
            }
            else if (c == '*')
            {
                digits.Append('*');
            }
        }

        var plain = digits.ToString();
        return Enumerable.Range(0, number.Length - 6).Any(i => plain.Contains(number.Substring(i, 7), StringComparison.Ordinal));
    }
}
