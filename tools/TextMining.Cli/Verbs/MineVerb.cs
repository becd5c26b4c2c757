using System.CommandLine;

namespace TextMining.Cli.Verbs;

/// <summary><c>mine</c>: what many tickets say together.</summary>
internal static class MineVerb
{
    public static Command Create() => new("mine", "Finds topics, outage events, repeats, trends, weak points and similar cases in many tickets.")
    {
        MineTopicsVerb.Create(),
        MineEventsVerb.Create(),
        MineRepeatsVerb.Create(),
        MineTrendsVerb.Create(),
        MineWeakPointsVerb.Create(),
        MineSimilarVerb.Create(),
    };
}
