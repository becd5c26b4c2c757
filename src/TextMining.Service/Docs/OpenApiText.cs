using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace TextMining.Service.Docs;

/// <summary>What the OpenAPI document says of the service as a whole.</summary>
internal static class OpenApiText
{
    private const string SchemeName = "key";

    public static void Configure(OpenApiOptions options)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "TextMining",
                Version = "1",
                Description = "电力客服工单的标签、去向与时限。每个错误都是 RFC 9457 problem+json，code 是稳定的英文代码。",
            };
            document.Servers = [];
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
            {
                [SchemeName] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "密钥；也可以放在 X-Api-Key 头中。" },
            };
            document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(SchemeName, document)] = [] }];
            return Task.CompletedTask;
        });
    }
}
