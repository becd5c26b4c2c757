using TextMining.Service.Corrections;
using TextMining.Service.Docs;
using TextMining.Service.Events;
using TextMining.Service.Files;
using TextMining.Service.Health;
using TextMining.Service.Inference;
using TextMining.Service.Metrics;
using TextMining.Service.Mining;
using TextMining.Service.Models;
using TextMining.Service.Problems;
using TextMining.Service.Queues;
using TextMining.Service.Review;
using TextMining.Service.Security;
using TextMining.Service.Tags;
using TextMining.Service.Taxonomies;
using TextMining.Service.Tickets;

namespace TextMining.Service;

/// <summary>The order of the middleware, and every resource.</summary>
internal static class ServiceRoutes
{
    public static void UseTicketService(this WebApplication app)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePages(StatusProblems.WriteAsync);
        app.UseRouting();
        app.UseMiddleware<ApiKeyMiddleware>();
        app.UseMiddleware<CharsetMiddleware>();
        app.UseRateLimiter();
        app.UseRequestTimeouts();
    }

    public static void MapTicketService(this IEndpointRouteBuilder app)
    {
        app.MapTickets();
        app.MapTags();
        app.MapFiles();
        app.MapCorrections();
        app.MapEvents();
        app.MapQueues();
        app.MapReview();
        app.MapMining();
        app.MapTaxonomy();
        app.MapModel();
        app.MapInference();
        app.MapHealth();
        app.MapMetrics();
        app.MapDocs();
    }
}
