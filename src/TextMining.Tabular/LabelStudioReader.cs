using System.Text.Json;

namespace TextMining.Tabular;

/// <summary>Tasks of Label Studio, of its full export (JSON) or its small one (JSON_MIN).</summary>
internal static class LabelStudioReader
{
    public static IEnumerable<DataRecord> Read(byte[] bytes, RecordLimits limits)
    {
        var tasks = new LabelStudioTasks(bytes, limits);
        while (tasks.Next() is { } task)
        {
            using (task)
            {
                yield return Decode(task.RootElement, tasks.LineNumber);
            }
        }
    }

    private static DataRecord Decode(JsonElement task, int line)
    {
        try
        {
            return Parse(task, line);
        }
        catch (InvalidOperationException error)
        {
            // What a string throws that is not UTF-8 or holds half of a surrogate pair.
            throw new RecordFormatException("a string of the task is not UTF-8 text.", line, error);
        }
    }

    private static DataRecord Parse(JsonElement task, int line)
    {
        Expect(task, JsonValueKind.Object, "a task", line);
        var fields = new JsonFields();
        if (!task.TryGetProperty("data", out var data))
        {
            AddSmall(task, fields, line);
            return fields.ToRecord(line);
        }

        Expect(data, JsonValueKind.Object, "'data'", line);
        foreach (var property in data.EnumerateObject())
        {
            fields.Add(property.Name, property.Value);
        }

        if (!fields.Contains("id") && task.TryGetProperty("id", out var id))
        {
            fields.Add("id", id);
        }

        if (Annotation(task, line) is { } annotation)
        {
            AddChoices(annotation, fields, line);
        }

        return fields.ToRecord(line);
    }

    /// <summary>In the small export data and choices lie side by side; several choices are an object.</summary>
    private static void AddSmall(JsonElement task, JsonFields fields, int line)
    {
        foreach (var property in task.EnumerateObject())
        {
            if (property.Value.ValueKind == JsonValueKind.Object && property.Value.TryGetProperty("choices", out var choices))
            {
                fields.AddLabels(property.Name, Choices(choices, property.Name, line));
            }
            else
            {
                fields.Add(property.Name, property.Value);
            }
        }
    }

    /// <summary>The annotation marked as ground truth, else the first that was not cancelled; predictions are no labels.</summary>
    private static JsonElement? Annotation(JsonElement task, int line)
    {
        if (!task.TryGetProperty("annotations", out var annotations) && !task.TryGetProperty("completions", out annotations))
        {
            return null;
        }

        Expect(annotations, JsonValueKind.Array, "'annotations'", line);
        JsonElement? first = null;
        foreach (var annotation in annotations.EnumerateArray())
        {
            Expect(annotation, JsonValueKind.Object, "an annotation", line);
            if (IsTrue(annotation, "was_cancelled"))
            {
                continue;
            }

            if (IsTrue(annotation, "ground_truth"))
            {
                return annotation;
            }

            first ??= annotation;
        }

        return first;
    }

    /// <summary>Results of other kinds, such as spans, are no labels of the text and are left out.</summary>
    private static void AddChoices(JsonElement annotation, JsonFields fields, int line)
    {
        if (!annotation.TryGetProperty("result", out var results))
        {
            throw new RecordFormatException("an annotation has no 'result'.", line);
        }

        Expect(results, JsonValueKind.Array, "'result'", line);
        foreach (var result in results.EnumerateArray())
        {
            Expect(result, JsonValueKind.Object, "a result", line);
            if (!result.TryGetProperty("type", out var type) || !type.ValueEquals("choices"))
            {
                continue;
            }

            if (!result.TryGetProperty("from_name", out var name) || name.ValueKind != JsonValueKind.String
                || !result.TryGetProperty("value", out var value) || value.ValueKind != JsonValueKind.Object || !value.TryGetProperty("choices", out var choices))
            {
                throw new RecordFormatException("a result of type 'choices' lacks 'from_name' or 'value.choices'.", line);
            }

            if (fields.Contains(name.GetString()!))
            {
                throw new RecordFormatException($"'{name.GetString()}' is both a choice and a field of 'data', or is chosen twice.", line);
            }

            fields.AddLabels(name.GetString()!, Choices(choices, name.GetString()!, line));
        }
    }

    private static string[] Choices(JsonElement choices, string name, int line)
    {
        Expect(choices, JsonValueKind.Array, $"the choices of '{name}'", line);
        return
        [
            .. choices.EnumerateArray().Select(choice => choice.ValueKind switch
            {
                JsonValueKind.String => choice.GetString()!,
                // A choice in a tree is the path to it; the last part is the label.
                JsonValueKind.Array when choice.GetArrayLength() > 0 && choice[choice.GetArrayLength() - 1].ValueKind == JsonValueKind.String => choice[choice.GetArrayLength() - 1].GetString()!,
                _ => throw new RecordFormatException($"a choice of '{name}' is a JSON {choice.ValueKind}; expected a string.", line),
            }),
        ];
    }

    private static bool IsTrue(JsonElement annotation, string name) => annotation.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    private static void Expect(JsonElement element, JsonValueKind kind, string what, int line)
    {
        if (element.ValueKind != kind)
        {
            throw new RecordFormatException($"{what} is a JSON {element.ValueKind}; expected {(kind == JsonValueKind.Array ? "an array" : "an object")}.", line);
        }
    }
}
