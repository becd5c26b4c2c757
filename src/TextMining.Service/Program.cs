using TextMining.DependencyInjection;
using TextMining.Service;
using TextMining.Service.Metrics;

// Settings lie beside the program, wherever it is started from.
var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.WebHost.UseKestrelHttpsConfiguration();
builder.Logging.ClearProviders().AddJsonConsole(options => options.UseUtcTimestamp = true);
builder.AddTicketService();

var app = builder.Build();
app.UseTicketService();
app.MapTicketService();

// A model that cannot be loaded stops the start here, not the first request.
_ = app.Services.GetRequiredService<TicketTaggerHolder>();
_ = app.Services.GetRequiredService<Telemetry>();
app.Run();
