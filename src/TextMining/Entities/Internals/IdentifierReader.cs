namespace TextMining.Entities.Internals;

/// <summary>Says what the digit groups of one run are.</summary>
internal static class IdentifierReader
{
    private const int LongestIdentifier = 22;
    private const int ShortestLongNumber = 7;

    public static void Read(EntityScan scan, ReadOnlySpan<char> digits, EntityOptions options)
    {
        var groups = scan.Groups;
        var i = 0;
        while (i < groups.Count)
        {
            var used = 0;
            if (Classify(scan, digits, i, 1, options) is { } kind)
            {
                used = Emit(scan, digits, i, 1, kind);
            }
            else if (Join(scan, digits, i, options) is { Count: > 0 } joined)
            {
                used = Emit(scan, digits, i, joined.Count, joined.Kind);
            }
            else if (groups[i].Count >= ShortestLongNumber && !IsPlainDate(digits.Slice(groups[i].First, groups[i].Count)))
            {
                used = Emit(scan, digits, i, 1, EntityKind.LongNumber);
            }

            i += Math.Max(used, 1);
        }
    }

    /// <summary>The most groups, from one on, that together are an identifier.</summary>
    private static (EntityKind Kind, int Count) Join(EntityScan scan, ReadOnlySpan<char> digits, int first, EntityOptions options)
    {
        var groups = scan.Groups;
        (EntityKind Kind, int Count) best = default;
        var total = groups[first].Count;
        var alike = true;
        for (var count = 2; first + count <= groups.Count; count++)
        {
            var group = groups[first + count - 1];
            total += group.Count;
            alike &= count == 2 || group.Separator == groups[first + 1].Separator || (IsSoft(group.Separator) && IsSoft(groups[first + 1].Separator));
            if (total > LongestIdentifier || !alike)
            {
                break;
            }

            if (Classify(scan, digits, first, count, options) is { } kind)
            {
                best = (kind, count);
            }
        }

        return best.Count > 0 ? best : Unknown(groups, digits, first);
    }

    /// <summary>A run of fifteen or more digits in alike groups (an identity card or bank card with a slip) is a number to mask whole.</summary>
    private static (EntityKind Kind, int Count) Unknown(List<DigitGroup> groups, ReadOnlySpan<char> digits, int first)
    {
        var count = 1;
        var total = groups[first].Count;
        while (first + count < groups.Count && IsSoft(groups[first + count].Separator) && total + groups[first + count].Count <= LongestIdentifier)
        {
            total += groups[first + count].Count;
            count++;
        }

        var plain = digits.Slice(groups[first].First, total);
        return count > 1 && total >= 15 && !(groups[first].Count == 4 && plain[..2] is "19" or "20") ? (EntityKind.LongNumber, count) : default;
    }

    private static EntityKind? Classify(EntityScan scan, ReadOnlySpan<char> digits, int first, int count, EntityOptions options)
    {
        var groups = scan.Groups;
        var (from, last) = (groups[first], groups[first + count - 1]);
        var plain = digits.Slice(from.First, last.First + last.Count - from.First);
        var joined = count > 1;
        if (plain.Length >= 15 && Long(scan, plain, from.Start) is { } longKind)
        {
            return longKind;
        }

        if (plain.Contains('x'))
        {
            return null;
        }

        if (Context(scan, plain, from.Start, joined, options) is { } contextual)
        {
            return contextual;
        }

        return Phones.Classify(scan, plain, from, last, groups, first, count, options);
    }

    private static EntityKind? Long(EntityScan scan, ReadOnlySpan<char> plain, int start)
    {
        if (Checks.IsIdCard(plain))
        {
            return EntityKind.IdCard;
        }

        if (Checks.LooksLikeIdCard(plain))
        {
            return EntityKind.LongNumber;
        }

        if (plain.Contains('x'))
        {
            return null;
        }

        if (scan.CueBefore(Cue.IdContext, start, 8) && Checks.IsLegacyIdCard(plain))
        {
            return EntityKind.IdCard;
        }

        return plain.Length is >= 16 and <= 19 && scan.CueBefore(Cue.BankContext, start, 12) && Checks.IsLuhn(plain) ? EntityKind.BankCard : null;
    }

    private static EntityKind? Context(EntityScan scan, ReadOnlySpan<char> plain, int start, bool joined, EntityOptions options)
    {
        if (plain.Length is < 3 or > 22)
        {
            return null;
        }

        if (scan.CueBefore(Cue.StaffContext, start, 4) && plain.Length <= 10 && !joined)
        {
            return EntityKind.StaffNumber;
        }

        if (plain.Length >= 8 && scan.CueBefore(Cue.MeterContext, start, 6))
        {
            return EntityKind.MeterNumber;
        }

        if (options.IsCustomerNumberLength(plain.Length) && scan.CueBefore(Cue.CustomerContext, start, 12, out var context) && !scan.CueBefore(Cue.PhoneContext, start, start - context.End))
        {
            return EntityKind.CustomerNumber;
        }

        if (joined)
        {
            return null;
        }

        var dated = plain.Length is >= 14 and <= 17 && Checks.IsDate(plain[..8]) && plain[0] == '2';
        var shortDated = plain.Length == 12 && Checks.IsMonthDay(plain.Slice(2, 4)) && scan.CueBefore(Cue.TicketContext, start, 6);
        return dated || shortDated ? EntityKind.TicketNumber : null;
    }

    private static int Emit(EntityScan scan, ReadOnlySpan<char> digits, int first, int count, EntityKind kind)
    {
        var (from, last) = (scan.Groups[first], scan.Groups[first + count - 1]);
        var plain = digits.Slice(from.First, last.First + last.Count - from.First);
        var start = from.Start;
        if (kind == EntityKind.Mobile)
        {
            plain = plain[^11..];
            start -= Phones.CountryPrefix(scan.Text, start);
        }

        scan.Add(kind, start, last.End, kind == EntityKind.Landline ? Phones.LandlineValue(plain, scan.Groups, first, count) : plain.ToString().ToUpperInvariant());
        return count;
    }

    private static bool IsPlainDate(ReadOnlySpan<char> digits) => digits.Length == 8 && !digits.Contains('x') && Checks.IsDate(digits);

    private static bool IsSoft(char separator) => separator is ' ' or '-' or '\0' or '—' or '·' or '.' or '\u200B';
}
