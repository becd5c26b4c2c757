using Microsoft.AspNetCore.Http.HttpResults;

namespace TextMining.Service.Docs;

/// <summary><c>/docs</c>: the OpenAPI document as a page. Everything it needs is in this assembly, so it renders offline.</summary>
internal static class DocsEndpoints
{
    private static readonly (string Path, string Resource, string ContentType)[] Files =
    [
        ("/docs", "index.html", "text/html; charset=utf-8"),
        ("/docs/start.js", "start.js", "text/javascript; charset=utf-8"),
        ("/docs/swagger-ui-bundle.js", "swagger-ui-bundle.js.gz", "text/javascript; charset=utf-8"),
        ("/docs/swagger-ui.css", "swagger-ui.css.gz", "text/css; charset=utf-8"),
    ];

    public static void MapDocs(this IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi();
        foreach (var file in Files)
        {
            routes.MapGet(file.Path, (HttpContext context) => Get(context, file.Resource, file.ContentType)).ExcludeFromDescription();
        }
    }

    private static FileStreamHttpResult Get(HttpContext context, string resource, string contentType)
    {
        // The script of the page itself only, and only data from this service.
        context.Response.Headers.ContentSecurityPolicy = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:";
        context.Response.Headers.CacheControl = "public, max-age=3600";
        if (resource.EndsWith(".gz", StringComparison.Ordinal))
        {
            context.Response.Headers.ContentEncoding = "gzip";
        }

        return TypedResults.Stream(typeof(DocsEndpoints).Assembly.GetManifestResourceStream($"Docs/{resource}")!, contentType);
    }
}
