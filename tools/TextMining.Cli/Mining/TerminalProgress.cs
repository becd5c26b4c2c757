using TextMining.Mining;

namespace TextMining.Cli.Mining;

/// <summary>A line on standard error that says how far a miner is; silent where standard error is no terminal.</summary>
internal sealed class TerminalProgress : IProgress<MiningProgress>
{
    private const int Width = 30;

    private readonly Lock _gate = new();
    private MiningProgress _last;

    public static TerminalProgress? Create() => Console.IsErrorRedirected ? null : new TerminalProgress();

    public void Report(MiningProgress value)
    {
        lock (_gate)
        {
            // Parts finish in any order; the line never goes back.
            if (value.Stage == _last.Stage && value.Done <= _last.Done)
            {
                return;
            }

            _last = value;
            var filled = value.Total > 0 ? (int)((long)Width * value.Done / value.Total) : 0;
            var bar = value.Total > 0 ? $"[{new string('#', filled)}{new string(' ', Width - filled)}] {value.Done}/{value.Total}" : $"{value.Done}";
            Console.Error.Write($"\r{value.Stage,-10} {bar}   ");
        }
    }

    /// <summary>Wipes the line, when one was written.</summary>
    public void Finish()
    {
        if (_last.Done > 0)
        {
            Console.Error.Write("\r" + new string(' ', Width + 40) + "\r");
        }
    }
}
