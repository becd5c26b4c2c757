using System.Xml;

namespace TextMining.Tabular;

/// <summary>The labelling interface that Label Studio needs for tasks with choices. Stateless; may be used from any thread.</summary>
public static class LabelStudioInterface
{
    /// <summary>Writes the XML of the interface: the text, and one group of choices for each label field.</summary>
    /// <param name="writer">Where to; left open.</param>
    /// <param name="layout">Which fields are text and labels.</param>
    /// <param name="choices">The choices of each label field (shape: as many as <see cref="RecordLayout.Labels"/>); with the fields that may hold several.</param>
    /// <exception cref="ArgumentException">There are not as many lists as label fields.</exception>
    public static void Write(TextWriter writer, RecordLayout layout, IReadOnlyList<LabelChoices> choices)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(layout);
        ArgumentNullException.ThrowIfNull(choices);
        if (choices.Count != layout.Labels.Count)
        {
            throw new ArgumentException($"There are {layout.Labels.Count} label fields, but choices for {choices.Count}.", nameof(choices));
        }

        using var xml = XmlWriter.Create(writer, new XmlWriterSettings { Indent = true, OmitXmlDeclaration = true, NewLineChars = "\n" });
        xml.WriteStartElement("View");
        xml.WriteStartElement("Text");
        xml.WriteAttributeString("name", layout.Text);
        xml.WriteAttributeString("value", "$" + layout.Text);
        xml.WriteEndElement();
        for (var i = 0; i < choices.Count; i++)
        {
            xml.WriteStartElement("Choices");
            xml.WriteAttributeString("name", layout.Labels[i]);
            xml.WriteAttributeString("toName", layout.Text);
            xml.WriteAttributeString("choice", choices[i].Most == 1 ? "single" : "multiple");
            foreach (var label in choices[i].Labels)
            {
                xml.WriteStartElement("Choice");
                xml.WriteAttributeString("value", label);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}

/// <summary>The labels that a field of some rows holds. Immutable.</summary>
/// <param name="Labels">The different labels, in ordinal order.</param>
/// <param name="Most">The most labels that one row has, 1 or more.</param>
public sealed record LabelChoices(IReadOnlyList<string> Labels, int Most)
{
    /// <summary>Collects the labels of a field.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="field">The label field.</param>
    public static LabelChoices Of(IEnumerable<DataRecord> rows, string field)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var labels = rows.Select(row => LabelList.Parse(row[field])).ToList();
        return new LabelChoices(
            [.. labels.SelectMany(static row => row).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Math.Max(1, labels.Select(static row => row.Count).DefaultIfEmpty().Max()));
    }
}
