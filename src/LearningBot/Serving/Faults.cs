using LearningBot.Conversations;

namespace LearningBot.Serving;

/// <summary>Turns what goes wrong in a request into a clear answer, and logs the kind of the fault, never its words.</summary>
sealed partial class Faults(RequestDelegate next, ILogger<Faults> log)
{
    /// <summary>Runs the request; every fault ends as a status with a body.</summary>
    public async Task Invoke(HttpContext http)
    {
        try
        {
            await next(http);
            if (http.Response.StatusCode >= 400 && http.Response.ContentLength is null && !http.Response.HasStarted)
                await Describe(http, http.Response.StatusCode);
        }
        catch (BadHttpRequestException e)
        {
            await Describe(http, e.StatusCode);
        }
        catch (StoreIsAwayException)
        {
            http.Response.Headers.RetryAfter = "2";
            await Wrong.Answer(http, 503, "ServiceUnavailable", "We are slow just now. Please try again in a moment.");
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // Nobody is left to be answered.
        }
        catch (Exception e)
        {
            Failed(log, http.GetEndpoint()?.DisplayName ?? "no endpoint", e.GetType().Name, http.TraceIdentifier);
            await Wrong.Answer(http, 500, "InternalServerError", "Something went wrong on our side.");
        }
    }

    static Task Describe(HttpContext http, int status) => status switch
    {
        404 => Wrong.Unknown(http, "There is nothing here."),
        405 => Wrong.Answer(http, 405, "MethodNotAllowed", "This address does not take this method."),
        413 => Wrong.Answer(http, 413, "MessageSizeTooBig", "The body is larger than 256 KiB."),
        415 => Wrong.Answer(http, 415, "UnsupportedMediaType", "This media type is not read here."),
        _ => Wrong.Answer(http, status, status < 500 ? "BadArgument" : "InternalServerError", "The request could not be read."),
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "{Endpoint} failed with {Kind} (request {Request}).")]
    static partial void Failed(ILogger log, string endpoint, string kind, string request);
}
