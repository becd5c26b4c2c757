namespace TextMining.Taxonomies;

/// <summary>What a schema cannot say: codes are well formed, unique, not reused, and references point somewhere.</summary>
internal static class TaxonomyCheck
{
    private static readonly string[] Levels = ["U1", "U2", "U3", "U4"];

    public static void Run(TaxonomyDocument document)
    {
        Unique("business type", document.BusinessTypes.Select(type => type.Code));
        Unique("department", document.Departments.Select(department => department.Key));
        Unique("top", document.Tops.Select(top => top.Code));
        Unique("cause", document.Causes.Select(cause => cause.Code).Concat(document.RetiredCodes));

        var departments = document.Departments.Select(department => department.Key).ToHashSet();
        var tops = document.Tops.Select(top => top.Code).ToHashSet();
        foreach (var cause in document.Causes)
        {
            Require(tops.Contains(Taxonomy.GroupOf(cause.Code)), cause, $"its top '{Taxonomy.GroupOf(cause.Code)}' is not listed");
            Require(departments.Contains(cause.Department), cause, $"its department '{cause.Department}' is not listed");
            Require(cause.Support.All(departments.Contains), cause, $"a supporting department of [{string.Join(", ", cause.Support)}] is not listed");
            Require(Levels.Contains(cause.DefaultUrgency), cause, $"its urgency is '{cause.DefaultUrgency}', expected U1–U4");
        }

        if (document.Causes.All(cause => cause.Code != Taxonomy.UnknownCause))
        {
            throw new TaxonomyFormatException($"The cause {Taxonomy.UnknownCause} is missing: it is what an abstaining classifier answers.");
        }
    }

    private static void Unique(string kind, IEnumerable<string> codes)
    {
        var seen = new HashSet<string>();
        foreach (var code in codes)
        {
            if (code.Length == 0 || !code.All(character => char.IsAsciiLetterUpper(character) || character is '.' or '_'))
            {
                throw new TaxonomyFormatException($"The {kind} code '{code}' is not made of A–Z, '.' and '_'.");
            }

            if (!seen.Add(code))
            {
                throw new TaxonomyFormatException($"The {kind} code '{code}' is used twice or was retired; codes are never reused.");
            }
        }
    }

    private static void Require(bool condition, Cause cause, string fault)
    {
        if (!condition)
        {
            throw new TaxonomyFormatException($"Cause {cause.Code}: {fault}.");
        }
    }
}
