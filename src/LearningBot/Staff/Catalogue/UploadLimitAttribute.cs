using Learning.Catalogue.Importing;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace LearningBot.Staff.Catalogue;

/// <summary>Lets a page take a file that is larger than other requests may be; whoever sends one that is still larger is told so on that page.</summary>
[AttributeUsage(AttributeTargets.Class)]
sealed class UploadLimitAttribute : Attribute, IAsyncAuthorizationFilter, IOrderedFilter
{
    // What a form needs beside its file.
    const long Around = 64 * 1024;

    // A browser shows no answer before it has sent all it wanted to; beyond this the connection is cut.
    const long MostSwallowed = 200_000_000;

    /// <summary>Before the form is read for its token.</summary>
    public int Order => 100;

    /// <inheritdoc/>
    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        if (!HttpMethods.IsPost(http.Request.Method) || http.Features.Get<IHttpMaxRequestBodySizeFeature>() is not { IsReadOnly: false } size) return;
        if (http.Request.ContentLength is null or <= Upload.Largest + Around)
        {
            size.MaxRequestBodySize = Upload.Largest + Around;
            return;
        }
        size.MaxRequestBodySize = MostSwallowed;
        context.Result = new RedirectResult($"{http.Request.Path}?large=true");
        try
        {
            await http.Request.Body.CopyToAsync(Stream.Null, http.RequestAborted);
        }
        catch (IOException)
        {
            // Larger than is swallowed.
        }
    }
}
