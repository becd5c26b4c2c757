namespace TextMining.Tests.Entities;

/// <summary>Numbers made up from a seed, with the checks that real ones have.</summary>
internal static class InventedNumbers
{
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    public static IEnumerable<string> Mobiles(int count, int seed)
    {
        var random = new Random(seed);
        string[] prefixes = ["142", "143", "154", "161", "164", "194", "138", "159", "186", "199"];
        return [.. Enumerable.Range(0, count).Select(_ => prefixes[random.Next(prefixes.Length)] + random.Next(100_000_000).ToString("00000000"))];
    }

    public static IEnumerable<string> IdCards(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => IdCard(random))];
    }

    public static IEnumerable<string> BankCards(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => BankCard(random))];
    }

    private static string IdCard(Random random)
    {
        var body = $"{random.Next(11, 16)}{random.Next(1, 9999):0000}{random.Next(1940, 2015)}{random.Next(1, 13):00}{random.Next(1, 29):00}{random.Next(1, 999):000}";
        var sum = body.Select((digit, index) => (digit - '0') * Weights[index]).Sum();
        return body + "10X98765432"[sum % 11];
    }

    private static string BankCard(Random random)
    {
        var length = random.Next(16, 20);
        var body = "62" + string.Concat(Enumerable.Range(0, length - 3).Select(_ => (char)('0' + random.Next(10))));
        for (var check = '0'; check <= '9'; check++)
        {
            if (Luhn(body + check))
            {
                return body + check;
            }
        }

        throw new InvalidOperationException("One of ten digits always passes.");
    }

    private static bool Luhn(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[digits.Length - 1 - i] - '0';
            digit = i % 2 == 0 ? digit : digit > 4 ? (2 * digit) - 9 : 2 * digit;
            sum += digit;
        }

        return sum % 10 == 0;
    }
}
