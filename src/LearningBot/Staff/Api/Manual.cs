using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace LearningBot.Staff.Api;

/// <summary>What the document of the API says of the whole: how one signs in, and what changes carry.</summary>
sealed class Manual : IOpenApiDocumentTransformer, IOpenApiOperationTransformer
{
    const string about = "The staff console in JSON, with the same rights and the same rules as its pages. Sign in at /staff/sign-in; the cookie of the session is shown with each request. "
        + "What changes something carries the token of GET /staff/api/v1/token in the header RequestVerificationToken. Refusals are problem details (RFC 9457). Lists go on with after, which is the next of the page before.";

    const string cookie = "session";

    /// <inheritdoc/>
    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new() { Title = "LearningBot staff", Version = "v1", Description = about };
        // Where it was asked for is where it is.
        document.Servers = [];
        document.AddComponent(cookie, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.ApiKey,
            In = ParameterLocation.Cookie,
            Name = "__Host-staff",
            Description = "The cookie of the session; over plain http on the same machine it is called staff.",
        });
        document.Security = [new() { [new OpenApiSecuritySchemeReference(cookie, document)] = [] }];
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        if (HttpMethods.IsGet(context.Description.HttpMethod ?? "")) return Task.CompletedTask;
        operation.Parameters ??= [];
        operation.Parameters.Add(new OpenApiParameter
        {
            Name = FormToken.Header,
            In = ParameterLocation.Header,
            Required = true,
            Description = "The token of GET /staff/api/v1/token.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        });
        return Task.CompletedTask;
    }
}
