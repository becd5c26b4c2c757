namespace TextMining.Training.Corpora;

/// <summary>Finds numbers that could be a real person's: an invented corpus must hold none.</summary>
internal static class PersonalNumbers
{
    // Mobile prefixes that no operator had been assigned when the corpus was written.
    private static readonly string[] UnassignedPrefixes = ["142", "143", "154", "161", "164", "194"];
    private static readonly int[] IdWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    public static IEnumerable<string> Find(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            if (!char.IsAsciiDigit(text[start]))
            {
                start++;
                continue;
            }

            var end = start;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }

            if (end - start == 17 && end < text.Length && text[end] is 'X' or 'x')
            {
                end++;
            }

            var run = text[start..end];
            if (run.Length == 11 && run[0] == '1' && run[1] >= '3' && !UnassignedPrefixes.Contains(run[..3]))
            {
                yield return $"assigned mobile prefix {run[..3]}";
            }
            else if (run.Length == 18 && HasIdCheckDigit(run))
            {
                yield return "an ID number whose check digit holds";
            }

            start = end;
        }
    }

    private static bool HasIdCheckDigit(string run)
    {
        if (!run.AsSpan(0, 17).ContainsAnyExceptInRange('0', '9'))
        {
            var sum = 0;
            for (var i = 0; i < 17; i++)
            {
                sum += (run[i] - '0') * IdWeights[i];
            }

            return "10X98765432"[sum % 11] == char.ToUpperInvariant(run[17]);
        }

        return false;
    }
}
