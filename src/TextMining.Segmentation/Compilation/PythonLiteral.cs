using System.Globalization;
using System.Text;
using TextMining.Segmentation.Internals;

namespace TextMining.Segmentation.Compilation;

/// <summary>Reads the tables of jieba that are written as one Python assignment <c>P={…}</c> of dictionaries, tuples, strings and numbers.</summary>
internal sealed class PythonLiteral
{
    private readonly string text;
    private readonly string name;
    private int at;
    private int line = 1;

    private PythonLiteral(string text, string name)
    {
        this.text = text;
        this.name = name;
    }

    /// <summary>The value that the source assigns to <c>P</c>, which must be a dictionary.</summary>
    /// <exception cref="LexiconFormatException">The source is not such an assignment.</exception>
    internal static Dictionary<string, object> ReadTable(TextReader source, string name)
    {
        var reader = new PythonLiteral(source.ReadToEnd(), name);
        int start = reader.text.IndexOf("P={", StringComparison.Ordinal);
        if (start < 0)
        {
            Throw.Lexicon($"no assignment 'P={{…}}' was found in {name}", 1);
        }

        reader.line += reader.text.AsSpan(0, start).Count('\n');
        reader.at = start + 2;
        return (Dictionary<string, object>)reader.ReadValue();
    }

    private object ReadValue()
    {
        SkipSpace();
        char first = at < text.Length ? text[at] : '\0';
        return first switch
        {
            '{' => ReadDictionary(),
            '(' => ReadTuple(),
            '\'' => ReadString(),
            _ => (object)ReadNumber(),
        };
    }

    private Dictionary<string, object> ReadDictionary()
    {
        var values = new Dictionary<string, object>(StringComparer.Ordinal);
        at++;
        while (!TryTake('}'))
        {
            object key = ReadValue();
            Take(':');
            string label = key is List<object> parts ? string.Join('/', parts) : key as string ?? "";
            if (label.Length == 0 || !values.TryAdd(label, ReadValue()))
            {
                Throw.Lexicon($"in {name} the key '{label}' is empty or comes twice", line);
            }

            TryTake(',');
        }

        return values;
    }

    private List<object> ReadTuple()
    {
        var values = new List<object>();
        at++;
        while (!TryTake(')'))
        {
            values.Add(ReadValue());
            TryTake(',');
        }

        return values;
    }

    private string ReadString()
    {
        var value = new StringBuilder();
        for (at++; at < text.Length && text[at] != '\''; at++)
        {
            if (text[at] == '\\' && at + 5 < text.Length && text[at + 1] == 'u'
                && ushort.TryParse(text.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code))
            {
                value.Append((char)code);
                at += 5;
            }
            else
            {
                value.Append(text[at]);
            }
        }

        Take('\'');
        return value.ToString();
    }

    private double ReadNumber()
    {
        int start = at;
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '-' or '+' or '.'))
        {
            at++;
        }

        if (!double.TryParse(text.AsSpan(start, at - start), NumberStyles.Float, CultureInfo.InvariantCulture, out double value))
        {
            Throw.Lexicon($"in {name} a number was expected, found '{text.AsSpan(start, Math.Min(20, text.Length - start))}'", line);
        }

        return value;
    }

    private void SkipSpace()
    {
        for (; at < text.Length && char.IsWhiteSpace(text[at]); at++)
        {
            line += text[at] == '\n' ? 1 : 0;
        }
    }

    private bool TryTake(char expected)
    {
        SkipSpace();
        if (at < text.Length && text[at] == expected)
        {
            at++;
            return true;
        }

        return false;
    }

    private void Take(char expected)
    {
        if (!TryTake(expected))
        {
            Throw.Lexicon($"in {name} '{expected}' was expected", line);
        }
    }
}
