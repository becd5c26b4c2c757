namespace TextMining.Cli;

/// <summary>What the program's exit status says.</summary>
internal static class ExitCode
{
    /// <summary>The verb did what was asked.</summary>
    public const int Done = 0;

    /// <summary>The verb ran and found faults in what it looked at.</summary>
    public const int FoundFaults = 1;

    /// <summary>The command line or an input cannot be used.</summary>
    public const int BadInput = 2;
}
