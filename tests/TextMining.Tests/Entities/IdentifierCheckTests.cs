using TextMining.Entities;

namespace TextMining.Tests.Entities;

/// <summary>Check digits: every single slip of the pen is found.</summary>
public sealed class IdentifierCheckTests
{
    private static readonly EntityExtractor Extractor = new();

    [Test]
    public void IdCard_OneDigitChanged_IsNoIdCard()
    {
        foreach (var card in InventedNumbers.IdCards(40, seed: 3))
        {
            Assert.That(IsIdCard(card), Is.True, card);
            for (var i = 0; i < 18; i++)
            {
                for (var digit = '0'; digit <= '9'; digit++)
                {
                    var slip = card.ToCharArray();
                    slip[i] = digit;
                    Assert.That(digit == card[i] || !IsIdCard(new string(slip)), Is.True, $"{card} with {digit} at {i}");
                }
            }
        }
    }

    [Test]
    public void IdCard_TwoNeighboursSwapped_IsNoIdCard()
    {
        foreach (var card in InventedNumbers.IdCards(100, seed: 4))
        {
            for (var i = 0; i < 17; i++)
            {
                var slip = card.ToCharArray();
                (slip[i], slip[i + 1]) = (slip[i + 1], slip[i]);
                Assert.That(card[i] == card[i + 1] || !IsIdCard(new string(slip)), Is.True, $"{card} swapped at {i}");
            }
        }
    }

    [Test]
    public void BankCard_FailingLuhn_IsNoBankCard()
    {
        foreach (var card in InventedNumbers.BankCards(200, seed: 5))
        {
            var slip = card[..^1] + (char)('0' + ((card[^1] - '0' + 1) % 10));

            using (Assert.EnterMultipleScope())
            {
                Assert.That(Kinds("银行卡" + card), Does.Contain(EntityKind.BankCard), card);
                Assert.That(Kinds("银行卡" + slip), Does.Not.Contain(EntityKind.BankCard), slip);
            }
        }
    }

    private static bool IsIdCard(string card) => Kinds("身份证" + card).Contains(EntityKind.IdCard);

    private static IEnumerable<EntityKind> Kinds(string text) => Extractor.Extract(text).Select(entity => entity.Kind);
}
