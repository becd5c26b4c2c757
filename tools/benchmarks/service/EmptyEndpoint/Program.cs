using EmptyEndpoint;

// What a Minimal-API endpoint costs that does nothing: it reads the same request and sends an answer of the same bytes.
var answer = File.ReadAllBytes(args[0]);
var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, EmptyJson.Default));
var app = builder.Build();
app.MapPost("/v1/tags", (EmptyTicket ticket) => Results.Bytes(answer, "application/json; charset=utf-8"));
app.Run();
