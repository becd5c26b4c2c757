using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace TextMining.Tabular;

/// <summary>One row: named fields, each a string or null. Immutable.</summary>
public sealed class DataRecord
{
    private readonly IReadOnlyList<string> _names;
    private readonly IReadOnlyList<string?> _values;

    /// <summary>Creates a row.</summary>
    /// <param name="lineNumber">1-based line or sheet row.</param>
    /// <param name="names">Field names; shared between rows of a table.</param>
    /// <param name="values">One value a name; null where the row has none.</param>
    /// <exception cref="ArgumentException">The two lists differ in length.</exception>
    public DataRecord(int lineNumber, IReadOnlyList<string> names, IReadOnlyList<string?> values)
    {
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(values);
        if (names.Count != values.Count)
        {
            throw new ArgumentException($"{values.Count} values for {names.Count} names.", nameof(values));
        }

        LineNumber = lineNumber;
        _names = names;
        _values = values;
    }

    /// <summary>1-based line of the file or row of the sheet (the header is row 1).</summary>
    public int LineNumber { get; }

    /// <summary>Field names in file order.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>Field values in the order of <see cref="Names"/>. A JSON array or object is given as its JSON text.</summary>
    public IReadOnlyList<string?> Values => _values;

    /// <summary>The fields whose values are JSON text (an array, an object, a number, true or false) and not strings.</summary>
    /// <value>Default: none. Formats without types, such as CSV, have none.</value>
    public IReadOnlySet<string> JsonFields { get; init; } = FrozenSet<string>.Empty;

    /// <summary>The value of a field, or null when the row has no such field or no value in it.</summary>
    /// <param name="name">Field name, case-sensitive.</param>
    public string? this[string name] => TryGetValue(name, out var value) ? value : null;

    /// <summary>Finds the value of a field.</summary>
    /// <param name="name">Field name, case-sensitive.</param>
    /// <param name="value">The value, when the result is true.</param>
    /// <returns>False when the row has no such field or no value in it.</returns>
    public bool TryGetValue(string name, [NotNullWhen(true)] out string? value)
    {
        for (var i = 0; i < _names.Count; i++)
        {
            if (_names[i] == name)
            {
                value = _values[i];
                return value is not null;
            }
        }

        value = null;
        return false;
    }
}
