namespace TextMining.Service.Problems;

/// <summary>Checks words that people write.</summary>
internal static class FreeText
{
    public static void Require(FieldErrors errors, string field, string? value, int longest)
    {
        errors.Require(!string.IsNullOrWhiteSpace(value), field, "不能为空");
        Allow(errors, field, value, longest);
    }

    public static void Allow(FieldErrors errors, string field, string? value, int longest)
    {
        errors.Require(value is null || value.Length <= longest, field, $"最多 {longest} 个字符");
        errors.Require(value is null || !value.Contains('\0', StringComparison.Ordinal), field, "含有空字符 U+0000");
    }
}
