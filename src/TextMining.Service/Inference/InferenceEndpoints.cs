using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using TextMining.DependencyInjection;
using TextMining.Service.Problems;
using TextMining.Service.Security;
using TextMining.Service.Tags;
using TextMining.Service.Tickets;

namespace TextMining.Service.Inference;

/// <summary><c>/v2</c>: the Open Inference protocol (KServe v2) over the same tagger, for teams that serve all models that way.</summary>
internal static class InferenceEndpoints
{
    private const string ModelName = "tickets";
    private const int MostTexts = 1_000;
    private static readonly string[] LabelOutputs = ["cause", "business", "urgency", "queue"];

    public static void MapInference(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/v2").WithTags("Open Inference").ProducesProblems();
        group.MapGet("", () => TypedResults.Json(new InferenceServer("textmining", "2", []), ServiceJson.Default.InferenceServer)).WithName("V2Server").RequireScope(Scopes.Read).WithSummary("服务信息").Produces<InferenceServer>();
        group.MapGet("/models/{model}", Describe).WithName("V2Model").RequireScope(Scopes.Read).WithSummary("模型信息").Produces<InferenceModel>().ProducesProblem(404);
        group.MapGet("/models/{model}/ready", Ready).WithName("V2ModelReady").RequireScope(Scopes.Read).WithSummary("模型是否就绪").Produces<InferenceReady>().ProducesProblem(404);
        group.MapPost("/models/{model}/infer", Infer).WithName("V2Infer").RequireScope(Scopes.Submit).WithSummary("推理：名为 text 的 BYTES 张量").Produces<InferenceAnswer>().ProducesProblem(404);
    }

    private static IResult Describe(string model, TicketTaggerHolder models) => model != ModelName ? UnknownModel() : TypedResults.Json(
        new InferenceModel(
            ModelName,
            [models.Current.Tagger.Model.Name],
            "textmining",
            [new InferenceTensor("text", "BYTES", [-1])],
            [.. LabelOutputs.Select(name => new InferenceTensor(name, "BYTES", [-1])), new InferenceTensor("probability", "FP64", [-1])]),
        ServiceJson.Default.InferenceModel);

    private static IResult Ready(string model) => model != ModelName ? UnknownModel() : TypedResults.Json(new InferenceReady(ModelName, true), ServiceJson.Default.InferenceReady);

    private static IResult Infer(string model, InferenceRequest request, TicketIntake intake, TicketTaggerHolder models)
    {
        if (model != ModelName)
        {
            return UnknownModel();
        }

        var errors = new FieldErrors();
        var input = request.Inputs is [{ Name: "text", Datatype: "BYTES", Data.Count: > 0 and <= MostTexts } only] ? only : null;
        if (input is null)
        {
            errors.Add("inputs", $"须恰有一个名为 text 的 BYTES 张量，含 1–{MostTexts} 个文本");
            return Problem.Create(errors);
        }

        errors.Require(input.Shape is null || input.Shape.All(size => size is > 0 and <= MostTexts) && input.Shape.Aggregate(1L, (product, size) => product * size) == input.Data!.Count, "inputs.shape", "与 data 的长度不符");
        var requests = input.Data!.Select(text => new TicketRequest { Text = text }).ToList();
        var bad = requests.FindIndex(text => intake.Check(text).Any);
        errors.Require(bad < 0, $"inputs.data[{bad}]", bad < 0 ? "" : intake.Check(requests[bad]).Summary);
        if (errors.Any)
        {
            return Problem.Create(errors);
        }

        var answers = requests.ConvertAll(intake.Tag);
        return TypedResults.Json(
            new InferenceAnswer
            {
                ModelName = ModelName,
                ModelVersion = models.Current.Tagger.Model.Name,
                Id = request.Id,
                Outputs = Outputs(answers, request.Outputs),
            },
            ServiceJson.Default.InferenceAnswer);
    }

    private static List<InferenceOutput> Outputs(List<TaggedTicket> answers, IReadOnlyList<InferenceOutputName>? asked)
    {
        List<InferenceOutput> all =
        [
            Texts("cause", answers.ConvertAll(answer => answer.Tags.Cause.Best.Label)),
            Texts("business", answers.ConvertAll(answer => answer.Tags.Business.Best.Label)),
            Texts("urgency", answers.ConvertAll(answer => answer.Tags.Urgency.Level.ToString())),
            Texts("queue", answers.ConvertAll(answer => answer.Tags.Route.Queue)),
            new InferenceOutput { Name = "probability", Datatype = "FP64", Shape = [answers.Count], Data = JsonSerializer.SerializeToElement(answers.ConvertAll(answer => Math.Round(answer.Tags.Cause.Best.Probability, 4)), InferenceJson.Default.ListDouble) },
        ];
        return asked is not { Count: > 0 } ? all : all.FindAll(output => asked.Any(name => name?.Name == output.Name));
    }

    private static InferenceOutput Texts(string name, List<string> values) =>
        new() { Name = name, Datatype = "BYTES", Shape = [values.Count], Data = JsonSerializer.SerializeToElement(values, InferenceJson.Default.ListString) };

    private static ProblemHttpResult UnknownModel() => Problem.Create(ProblemKind.NotFound, $"没有这个模型；模型名为 {ModelName}。");
}

[System.Text.Json.Serialization.JsonSerializable(typeof(List<string>))]
[System.Text.Json.Serialization.JsonSerializable(typeof(List<double>))]
internal sealed partial class InferenceJson : System.Text.Json.Serialization.JsonSerializerContext;
