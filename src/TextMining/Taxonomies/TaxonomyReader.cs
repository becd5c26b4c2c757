using System.Text.Json;
using TextMining.Persistence;

namespace TextMining.Taxonomies;

/// <summary>Reads a taxonomy of the regular form; see <see cref="JsonCursor"/>.</summary>
internal static class TaxonomyReader
{
    /// <exception cref="JsonException">The file has not the regular form.</exception>
    public static TaxonomyDocument Read(ReadOnlySpan<byte> utf8)
    {
        var json = new Utf8JsonReader(utf8);
        string? version = null, note = null;
        List<BusinessType>? businessTypes = null;
        List<Department>? departments = null;
        List<CauseGroup>? tops = null;
        List<Cause>? causes = null;
        List<string>? retired = null;
        JsonCursor.BeginObject(ref json);
        while (JsonCursor.NextMember(ref json))
        {
            switch (json.GetString())
            {
                case "version": version = JsonCursor.String(ref json); break;
                case "note": note = JsonCursor.String(ref json); break;
                case "businessTypes": businessTypes = ReadBusinessTypes(ref json); break;
                case "departments": departments = ReadDepartments(ref json); break;
                case "tops": tops = ReadTops(ref json); break;
                case "causes": causes = ReadCauses(ref json); break;
                case "retiredCodes": retired = JsonCursor.Strings(ref json); break;
                default: throw JsonCursor.Irregular();
            }
        }

        JsonCursor.End(ref json);
        return new TaxonomyDocument(
            JsonCursor.Given(version), JsonCursor.Given(note), JsonCursor.Given(businessTypes), JsonCursor.Given(departments),
            JsonCursor.Given(tops), JsonCursor.Given(causes), JsonCursor.Given(retired));
    }

    private static List<BusinessType> ReadBusinessTypes(ref Utf8JsonReader json)
    {
        var types = new List<BusinessType>();
        JsonCursor.BeginArray(ref json);
        while (JsonCursor.NextObject(ref json))
        {
            var named = ReadNamed(ref json, "code");
            types.Add(new BusinessType(named.Key, named.Zh, named.En, JsonCursor.Given(named.Definition)));
        }

        return types;
    }

    private static List<Department> ReadDepartments(ref Utf8JsonReader json)
    {
        var departments = new List<Department>();
        JsonCursor.BeginArray(ref json);
        while (JsonCursor.NextObject(ref json))
        {
            var named = ReadNamed(ref json, "key");
            departments.Add(named.Definition is null ? new Department(named.Key, named.Zh, named.En) : throw JsonCursor.Irregular());
        }

        return departments;
    }

    private static List<CauseGroup> ReadTops(ref Utf8JsonReader json)
    {
        var tops = new List<CauseGroup>();
        JsonCursor.BeginArray(ref json);
        while (JsonCursor.NextObject(ref json))
        {
            var named = ReadNamed(ref json, "code");
            tops.Add(named.Definition is null ? new CauseGroup(named.Key, named.Zh, named.En) : throw JsonCursor.Irregular());
        }

        return tops;
    }

    private static Named ReadNamed(ref Utf8JsonReader json, string keyName)
    {
        string? key = null, zh = null, en = null;
        BilingualText? definition = null;
        while (JsonCursor.NextMember(ref json))
        {
            switch (json.GetString())
            {
                case "zh": zh = JsonCursor.String(ref json); break;
                case "en": en = JsonCursor.String(ref json); break;
                case "definition": definition = ReadText(ref json); break;
                case var name when name == keyName: key = JsonCursor.String(ref json); break;
                default: throw JsonCursor.Irregular();
            }
        }

        return new Named(JsonCursor.Given(key), JsonCursor.Given(zh), JsonCursor.Given(en), definition);
    }

    private static BilingualText ReadText(ref Utf8JsonReader json)
    {
        string? zh = null, en = null;
        JsonCursor.BeginObject(ref json);
        while (JsonCursor.NextMember(ref json))
        {
            switch (json.GetString())
            {
                case "zh": zh = JsonCursor.String(ref json); break;
                case "en": en = JsonCursor.String(ref json); break;
                default: throw JsonCursor.Irregular();
            }
        }

        return new BilingualText(JsonCursor.Given(zh), JsonCursor.Given(en));
    }

    private static List<Cause> ReadCauses(ref Utf8JsonReader json)
    {
        var causes = new List<Cause>();
        JsonCursor.BeginArray(ref json);
        while (JsonCursor.NextObject(ref json))
        {
            causes.Add(ReadCause(ref json));
        }

        return causes;
    }

    private static Cause ReadCause(ref Utf8JsonReader json)
    {
        string? code = null, zh = null, en = null, boundary = null, department = null, urgency = null;
        BilingualText? definition = null;
        List<string>? support = null;
        Dictionary<string, string>? crosswalk = null;
        while (JsonCursor.NextMember(ref json))
        {
            switch (json.GetString())
            {
                case "code": code = JsonCursor.String(ref json); break;
                case "zh": zh = JsonCursor.String(ref json); break;
                case "en": en = JsonCursor.String(ref json); break;
                case "definition": definition = ReadText(ref json); break;
                case "boundary": boundary = JsonCursor.String(ref json); break;
                case "department": department = JsonCursor.String(ref json); break;
                case "support": support = JsonCursor.Strings(ref json); break;
                case "defaultUrgency": urgency = JsonCursor.String(ref json); break;
                case "crosswalk": crosswalk = ReadCrosswalk(ref json); break;
                default: throw JsonCursor.Irregular();
            }
        }

        return new Cause(
            JsonCursor.Given(code), JsonCursor.Given(zh), JsonCursor.Given(en), JsonCursor.Given(definition), JsonCursor.Given(boundary),
            JsonCursor.Given(department), JsonCursor.Given(support), JsonCursor.Given(urgency), JsonCursor.Given(crosswalk));
    }

    private static Dictionary<string, string> ReadCrosswalk(ref Utf8JsonReader json)
    {
        var crosswalk = new Dictionary<string, string>();
        JsonCursor.BeginObject(ref json);
        while (JsonCursor.NextMember(ref json))
        {
            var name = json.GetString()!;
            crosswalk[name] = JsonCursor.String(ref json);
        }

        return crosswalk;
    }

    private sealed record Named(string Key, string Zh, string En, BilingualText? Definition);
}
