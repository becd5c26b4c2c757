namespace TextMining.Entities.Internals;

/// <summary>Check digits and formats of identifiers.</summary>
internal static class Checks
{
    private static ReadOnlySpan<byte> IdWeights => [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    private static ReadOnlySpan<byte> CreditWeights => [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

    /// <summary>The resident identity card: region, birth date, and the check of ISO 7064 MOD 11-2 (GB 11643).</summary>
    public static bool IsIdCard(ReadOnlySpan<char> digits)
    {
        if (!LooksLikeIdCard(digits))
        {
            return false;
        }

        var sum = 0;
        for (var i = 0; i < 17; i++)
        {
            sum += (digits[i] - '0') * IdWeights[i];
        }

        return "10x98765432"[sum % 11] == digits[17];
    }

    /// <summary>Eighteen characters with a region and a birth date, whatever the check character says.</summary>
    public static bool LooksLikeIdCard(ReadOnlySpan<char> digits) =>
        digits.Length == 18 && IsRegion(digits) && digits[6] is '1' or '2' && IsDate(digits.Slice(6, 8)) && (digits[17] == 'x' || char.IsAsciiDigit(digits[17]));

    /// <summary>The legacy card of fifteen digits: region and a birth date in the twentieth century.</summary>
    public static bool IsLegacyIdCard(ReadOnlySpan<char> digits) =>
        digits.Length == 15 && IsRegion(digits) && IsMonthDay(digits.Slice(8, 4));

    public static bool IsDate(ReadOnlySpan<char> yyyymmdd)
    {
        var year = Number(yyyymmdd[..4]);
        return year is >= 1900 and <= 2099 && IsMonthDay(yyyymmdd[4..])
            && Number(yyyymmdd[6..]) <= DateTime.DaysInMonth(year, Number(yyyymmdd.Slice(4, 2)));
    }

    public static bool IsMonthDay(ReadOnlySpan<char> mmdd)
    {
        var (month, day) = (((mmdd[0] - '0') * 10) + mmdd[1] - '0', ((mmdd[2] - '0') * 10) + mmdd[3] - '0');
        return month is >= 1 and <= 12 && day is >= 1 and <= 31;
    }

    /// <summary>Luhn's check (ISO/IEC 7812-1).</summary>
    public static bool IsLuhn(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[digits.Length - 1 - i] - '0';
            digit = (i & 1) == 0 ? digit : digit > 4 ? (2 * digit) - 9 : 2 * digit;
            sum += digit;
        }

        return sum % 10 == 0;
    }

    /// <summary>The unified social credit code with its check of GB 32100, in lower case.</summary>
    public static bool IsCreditCode(ReadOnlySpan<char> code)
    {
        const string Alphabet = "0123456789abcdefghjklmnpqrtuwxy";
        if (code.Length != 18)
        {
            return false;
        }

        var sum = 0;
        for (var i = 0; i < 17; i++)
        {
            var value = Alphabet.IndexOf(code[i], StringComparison.Ordinal);
            if (value < 0)
            {
                return false;
            }

            sum += value * CreditWeights[i];
        }

        return Alphabet[(31 - (sum % 31)) % 31] == code[17];
    }

    private static int Number(ReadOnlySpan<char> digits)
    {
        var value = 0;
        foreach (var digit in digits)
        {
            value = (value * 10) + digit - '0';
        }

        return value;
    }

    private static bool IsRegion(ReadOnlySpan<char> digits)
    {
        var province = ((digits[0] - '0') * 10) + digits[1] - '0';
        return province is >= 11 and <= 15 or >= 21 and <= 23 or >= 31 and <= 37 or >= 41 and <= 46
            or >= 50 and <= 54 or >= 61 and <= 65 or 71 or 81 or 82 or 83;
    }
}
