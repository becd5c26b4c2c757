using Microsoft.AspNetCore.Http.HttpResults;
using TextMining.DependencyInjection;
using TextMining.Service.Problems;
using TextMining.Service.Security;

namespace TextMining.Service.Taxonomies;

/// <summary><c>/v1/taxonomy</c>: the label tree with departments and queues.</summary>
internal static class TaxonomyEndpoints
{
    public static void MapTaxonomy(this IEndpointRouteBuilder routes) =>
        routes.MapGroup("/v1/taxonomy").WithTags("Taxonomy").ProducesProblems()
            .MapGet("", Get).WithName("GetTaxonomy").RequireScope(Scopes.Read).WithSummary("分类体系：业务类型、原因、部门与队列").Produces<TaxonomyAnswer>();

    private static JsonHttpResult<TaxonomyAnswer> Get(TicketTaggerHolder models)
    {
        var table = models.Current.Tagger.Model.Router.Table;
        var taxonomy = models.Current.Tagger.Taxonomy;
        return TypedResults.Json(
            new TaxonomyAnswer(
                taxonomy.Version,
                [.. taxonomy.BusinessTypes.Select(type => new BusinessAnswer(type.Code, type.Zh, type.En, type.Definition.Zh))],
                [.. taxonomy.Departments.Select(department => new NamedAnswer(department.Key, department.Zh, department.En))],
                [.. table.Queues.Select(queue => new NamedAnswer(queue.Key, queue.Zh, queue.En))],
                [.. taxonomy.Causes.Select(cause => new CauseAnswer(cause.Code, cause.Zh, cause.En, cause.Definition.Zh, cause.Boundary, cause.Department, cause.DefaultUrgency, cause.Crosswalk))]),
            ServiceJson.Default.TaxonomyAnswer);
    }
}
