using Microsoft.AspNetCore.Http.HttpResults;
using TextMining.DependencyInjection;
using TextMining.Service.Problems;
using TextMining.Service.Security;

namespace TextMining.Service.Models;

/// <summary><c>/v1/model</c>: what decides now, loading it anew, and going back.</summary>
internal static partial class ModelEndpoints
{
    public static void MapModel(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/v1/model").WithTags("Model").ProducesProblems();
        group.MapGet("", Get).WithName("GetModel").RequireScope(Scopes.Read).WithSummary("当前模型与数据的版本").Produces<ModelAnswer>();
        group.MapPost("/reload", Reload).WithName("ReloadModel").RequireScope(Scopes.Admin)
            .WithSummary("重新载入模型与数据；未通过校验则保留原来的").Produces<ModelAnswer>().ProducesProblem(409);
        group.MapPost("/rollback", Rollback).WithName("RollbackModel").RequireScope(Scopes.Admin)
            .WithSummary("换回上一个模型").Produces<ModelAnswer>().ProducesProblem(409);
    }

    private static JsonHttpResult<ModelAnswer> Get(TicketTaggerHolder models) => TypedResults.Json(Describe(models), ServiceJson.Default.ModelAnswer);

    private static IResult Reload(TicketTaggerHolder models, ILogger<TicketTaggerHolder> logger)
    {
        try
        {
            models.Reload();
        }
        catch (Exception error) when (error is TextMiningException or IOException or UnauthorizedAccessException)
        {
            Refused(logger, error);
            return Problem.Create(ProblemKind.ModelRefused, $"载入失败：{error.Message}");
        }

        var answer = Describe(models);
        Loaded(logger, answer.Model, answer.Routing);
        return TypedResults.Json(answer, ServiceJson.Default.ModelAnswer);
    }

    private static IResult Rollback(TicketTaggerHolder models, ILogger<TicketTaggerHolder> logger)
    {
        if (!models.TryRollback())
        {
            return Problem.Create(ProblemKind.ModelRefused, "没有可以换回的模型。");
        }

        var answer = Describe(models);
        Loaded(logger, answer.Model, answer.Routing);
        return TypedResults.Json(answer, ServiceJson.Default.ModelAnswer);
    }

    private static ModelAnswer Describe(TicketTaggerHolder models)
    {
        var current = models.Current;
        return new ModelAnswer
        {
            Model = current.Tagger.Model.Name,
            Taxonomy = current.Tagger.Taxonomy.Version,
            Routing = current.Tagger.Model.Router.Table.Version,
            Clocks = current.Clocks.Version,
            LoadedAt = current.LoadedAt,
            Previous = models.Previous?.Tagger.Model.Name,
        };
    }

    [LoggerMessage(1301, LogLevel.Information, "Model {Model} with routing {Routing} is in use")]
    private static partial void Loaded(ILogger logger, string model, string routing);

    [LoggerMessage(1302, LogLevel.Warning, "A new model was refused; the old one stays")]
    private static partial void Refused(ILogger logger, Exception error);
}
