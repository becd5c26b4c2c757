namespace TextMining.Entities.Internals;

/// <summary>The readers in their order, and the settling of overlaps.</summary>
internal static class EntityPasses
{
    public static void Run(EntityScan scan, EntityOptions options)
    {
        AlphanumericReader.Read(scan);
        DigitRunReader.Read(scan, options);
        var identifiers = scan.Found.Count;
        scan.Found.Sort(ByPlace);
        ReadNumbersAndTimes(scan, identifiers);
        ReadPhrases(scan);
        NameReader.Read(scan);
        AddressReader.Read(scan);
        AssetReader.Read(scan);
        scan.Found.Sort(ByPlace);
        OverlapFilter.Apply(scan.Found);
    }

    private static void ReadNumbersAndTimes(EntityScan scan, int identifiers)
    {
        var next = 0;
        var cue = 0;
        for (var i = 0; i < scan.Length;)
        {
            for (; next < identifiers && scan.Found[next].Start <= i; next++)
            {
                i = Math.Max(i, scan.Found[next].End);
            }

            if (i >= scan.Length)
            {
                return;
            }

            while (cue < scan.Cues.Count && scan.Cues[cue].Start < i)
            {
                cue++;
            }

            var c = scan.Text[i];
            var numeric = NumeralReader.Begins(c);
            var end = i;
            if (numeric || DateReader.Begins(c) || BeginsTime(scan, cue, i))
            {
                end = TimeReader.Read(scan, i);
            }

            if (end == i && numeric && NumeralReader.TryRead(scan.Text, i, out var number))
            {
                end = Math.Max(QuantityReader.Read(scan, number), number.End);
            }

            i = Math.Max(end, i + 1);
        }
    }

    private static bool BeginsTime(EntityScan scan, int cue, int at)
    {
        for (; cue < scan.Cues.Count && scan.Cues[cue].Start == at; cue++)
        {
            if (scan.Cues[cue].Cue is Cue.DayWord or Cue.DayPart)
            {
                return true;
            }
        }

        return false;
    }

    private static void ReadPhrases(EntityScan scan)
    {
        int date = 0, device = 0, scope = 0, ongoing = 0, frequency = 0, duration = 0;
        foreach (var cue in scan.Cues)
        {
            switch (cue.Cue)
            {
                case Cue.Device when cue.Start >= device:
                    device = cue.End;
                    scan.Add(EntityKind.Switch, cue.Start, cue.End, scan.Text[cue.Start..cue.End].ToString());
                    break;
                case Cue.DatePhrase when cue.Start >= date:
                    date = cue.End;
                    scan.Add(EntityKind.Date, cue.Start, cue.End, scan.Text[cue.Start..cue.End].ToString());
                    break;
                case Cue.Scope when cue.Start >= scope && !(scan.At(cue.Start, "整排") && scan.At(cue.End, "班")):
                    scope = cue.End;
                    scan.Add(EntityKind.Scope, cue.Start, cue.End, scan.Text[cue.Start..cue.End].ToString());
                    break;
                case Cue.Ongoing when cue.Start >= ongoing:
                    ongoing = cue.End;
                    scan.Add(EntityKind.OutageOngoing, cue.Start, cue.End, "ongoing");
                    break;
                case Cue.Frequency when cue.Start >= frequency:
                    frequency = cue.End;
                    FrequencyReader.AddPhrase(scan, cue);
                    break;
                case Cue.FuzzyDuration when cue.Start >= duration:
                    duration = cue.End;
                    scan.Add(EntityKind.Duration, cue.Start, cue.End, $"PT{QuantityReader.Format(cue.Value)}S", cue.Value);
                    break;
                default:
                    break;
            }
        }
    }

    private static int ByPlace(Entity a, Entity b) =>
        a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.Length != b.Length ? b.Length.CompareTo(a.Length) : a.Kind.CompareTo(b.Kind);
}
