using System.Text.Json;

namespace TextMining.Tabular;

/// <summary>Cuts a file into tasks, one at a time, and knows the line of each.</summary>
internal sealed class LabelStudioTasks
{
    private readonly byte[] _bytes;
    private readonly RecordLimits _limits;
    private JsonReaderState _state;
    private int _position;
    private int _countedTo;
    private int _line = 1;
    private int _tasks;

    public LabelStudioTasks(byte[] bytes, RecordLimits limits)
    {
        _bytes = bytes;
        _limits = limits;
        _position = bytes.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0;
        _state = new JsonReaderState(new JsonReaderOptions { AllowMultipleValues = true });
    }

    /// <summary>1-based line where the last task begins.</summary>
    public int LineNumber { get; private set; }

    /// <summary>The next task, to be disposed by the caller; null after the last.</summary>
    public JsonDocument? Next()
    {
        var reader = new Utf8JsonReader(_bytes.AsSpan(_position), isFinalBlock: true, _state);
        try
        {
            while (reader.Read())
            {
                if (reader.CurrentDepth == 0 && reader.TokenType is JsonTokenType.StartArray or JsonTokenType.EndArray)
                {
                    continue;
                }

                LineNumber = LineOf(_position + (int)reader.TokenStartIndex);
                if (++_tasks > _limits.MaximumRows)
                {
                    throw new RecordFormatException($"more than {_limits.MaximumRows} tasks.", LineNumber);
                }

                var task = JsonDocument.ParseValue(ref reader);
                _position += (int)reader.BytesConsumed;
                _state = reader.CurrentState;
                return task;
            }
        }
        catch (JsonException error)
        {
            throw new RecordFormatException($"not JSON: {error.Message}", LineOf(_position + (int)reader.BytesConsumed), error);
        }

        if (_tasks == 0 && reader.BytesConsumed == 0)
        {
            throw new RecordFormatException("The file is empty; expected an array of tasks.");
        }

        _position = _bytes.Length;
        _state = new JsonReaderState(new JsonReaderOptions { AllowMultipleValues = true });
        return null;
    }

    private int LineOf(int position)
    {
        _line += _bytes.AsSpan(_countedTo, position - _countedTo).Count((byte)'\n');
        _countedTo = position;
        return _line;
    }
}
