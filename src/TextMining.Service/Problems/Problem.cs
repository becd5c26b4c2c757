using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace TextMining.Service.Problems;

/// <summary>Makes RFC 9457 answers.</summary>
internal static class Problem
{
    public static ProblemHttpResult Create(ProblemKind kind, string detail) => TypedResults.Problem(Details(kind, detail));

    public static ProblemHttpResult Create(FieldErrors errors)
    {
        var details = Details(ProblemKind.InvalidFields, errors.Summary);
        details.Extensions["errors"] = errors.ToDictionary();
        return TypedResults.Problem(details);
    }

    public static ProblemDetails Details(ProblemKind kind, string detail) => new()
    {
        Type = $"urn:textmining:problem:{kind.Code}",
        Title = kind.Title,
        Status = kind.Status,
        Detail = detail,
        Extensions = { ["code"] = kind.Code },
    };
}
