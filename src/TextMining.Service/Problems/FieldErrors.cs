namespace TextMining.Service.Problems;

/// <summary>What is wrong with the fields of a request, by their JSON names.</summary>
internal sealed class FieldErrors
{
    private List<(string Field, string Message)>? _errors;

    public bool Any => _errors is not null;

    /// <summary>The first faults in one Chinese sentence.</summary>
    public string Summary => _errors is null ? "" : string.Join("；", _errors.Take(3).Select(error => $"{error.Field}：{error.Message}")) + "。";

    public void Add(string field, string message) => (_errors ??= []).Add((field, message));

    public void Require(bool condition, string field, string message)
    {
        if (!condition)
        {
            Add(field, message);
        }
    }

    public Dictionary<string, string[]> ToDictionary() =>
        (_errors ?? []).GroupBy(error => error.Field).ToDictionary(group => group.Key, group => group.Select(error => error.Message).ToArray());
}
