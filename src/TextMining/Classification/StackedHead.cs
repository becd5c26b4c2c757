namespace TextMining.Classification;

/// <summary>How one task is decided: margin = linear weight × linear margin + reader weight × the reader's logarithmic probability.</summary>
/// <param name="Task">One of <see cref="TicketHeads.Tasks"/>.</param>
/// <param name="LinearWeight">0 or more; 0 where the reader decides alone.</param>
/// <param name="ReaderWeight">0 or more; 0 where the linear head decides alone.</param>
/// <param name="Calibration">Stacked margins → probabilities.</param>
public sealed record StackedHead(string Task, float LinearWeight, float ReaderWeight, MarginCalibration Calibration)
{
    internal bool IsValid => Calibration.IsValid && IsWeight(LinearWeight) && IsWeight(ReaderWeight) && LinearWeight + ReaderWeight > 0;

    private static bool IsWeight(float weight) => weight >= 0 && float.IsFinite(weight);
}
