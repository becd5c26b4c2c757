namespace TextMining.Mining.Statistics;

/// <summary>Bursts in a daily series by Kleinberg's two-state automaton for batched arrivals (KDD 2002, section 4).</summary>
internal static class KleinbergBursts
{
    /// <summary>How much higher the rate of a burst is.</summary>
    private const double Scale = 2;

    /// <summary>What entering a burst costs, times ln(days).</summary>
    private const double Gamma = 1;

    /// <summary>Finds the bursts.</summary>
    /// <param name="relevant">Tickets of the series a day.</param>
    /// <param name="all">All tickets a day, at least the relevant ones.</param>
    /// <returns>First and last day of each burst, and its weight: the cost that it saves.</returns>
    public static List<(int First, int Last, double Weight)> Find(IReadOnlyList<int> relevant, IReadOnlyList<int> all)
    {
        var days = relevant.Count;
        var bursts = new List<(int First, int Last, double Weight)>();
        double total = all.Sum(), mine = relevant.Sum();
        if (days < 2 || total <= 0 || mine <= 0)
        {
            return bursts;
        }

        var usual = mine / total;
        var high = Math.Min(0.9999, usual * Scale);
        if (high <= usual)
        {
            return bursts;
        }

        var enter = Gamma * Math.Log(days);
        var fromBurst = new bool[days, 2];
        double calm = 0, burst = enter;
        for (var day = 0; day < days; day++)
        {
            var (c, b) = (Cost(relevant[day], all[day], usual), Cost(relevant[day], all[day], high));
            fromBurst[day, 0] = burst < calm;
            fromBurst[day, 1] = burst <= calm + enter;
            (calm, burst) = (Math.Min(calm, burst) + c, Math.Min(calm + enter, burst) + b);
        }

        var state = burst < calm ? 1 : 0;
        var states = new int[days];
        for (var day = days - 1; day >= 0; day--)
        {
            states[day] = state;
            state = fromBurst[day, state] ? 1 : 0;
        }

        for (var day = 0; day < days; day++)
        {
            if (states[day] == 1)
            {
                var first = day;
                var weight = 0.0;
                for (; day < days && states[day] == 1; day++)
                {
                    weight += Cost(relevant[day], all[day], usual) - Cost(relevant[day], all[day], high);
                }

                bursts.Add((first, day - 1, weight));
            }
        }

        return bursts;
    }

    /// <summary>−ln of the binomial likelihood, without the coefficient that both states share.</summary>
    private static double Cost(int relevant, int all, double rate) => -((relevant * Math.Log(rate)) + ((all - relevant) * Math.Log(1 - rate)));
}
