using System.Globalization;

namespace TextMining.Tabular;

/// <summary>Keeps a spreadsheet from running text as a formula.</summary>
internal static class FormulaGuard
{
    public static string? Neutralise(string? cell) => IsFormula(cell) ? "'" + cell : cell;

    private static bool IsFormula(string? cell)
    {
        if (string.IsNullOrEmpty(cell))
        {
            return false;
        }

        // Full-width signs are read as formulas too where the input method or an import folds them.
        var first = cell[0] is >= '！' and <= '～' ? (char)(cell[0] - 0xFEE0) : cell[0];
        return first is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n'
            && !double.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);
    }
}
