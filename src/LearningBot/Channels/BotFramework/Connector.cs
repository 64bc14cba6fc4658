using System.Net;
using System.Net.Http.Headers;

namespace LearningBot.Channels.BotFramework;

/// <summary>Posts replies to the channels: one client for the whole process, connections are kept and shared.</summary>
sealed partial class Connector(TimeProvider clock, Random random, ILogger<Connector> log) : IDisposable
{
    static readonly TimeSpan firstWait = TimeSpan.FromMilliseconds(200);
    static readonly MediaTypeHeaderValue json = new("application/json", "utf-8");
    readonly Lock drawing = new();

    readonly HttpMessageInvoker http = new(new SocketsHttpHandler
    {
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,
        ActivityHeadersPropagator = null,
        ConnectTimeout = TimeSpan.FromSeconds(2),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        MaxConnectionsPerServer = 128,
    });

    /// <summary>
    /// Posts one body. On 412, 429, 502 and 504 it waits (Retry-After, else longer each time, never twice the same) and tries again, as
    /// <see href="https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit">Teams asks for</see>.
    /// </summary>
    /// <param name="url">Where to.</param>
    /// <param name="body">JSON.</param>
    /// <param name="id">The message it answers, for the log.</param>
    /// <param name="cancel">Ends the attempts: the time the turn may take.</param>
    /// <returns>False when the channel did not take it; that is logged.</returns>
    public async Task<bool> Post(Uri url, byte[] body, string id, CancellationToken cancel)
    {
        try
        {
            for (var attempt = 0; ; attempt++)
            {
                var (status, retryAfter) = await Send(url, body, cancel);
                if ((int)status is >= 200 and < 300)
                    return true;
                if (!MayPass(status))
                {
                    NotTaken(id, (int)status);
                    return false;
                }
                await Task.Delay(Wait(retryAfter, attempt), clock, cancel);
            }
        }
        catch (Exception wrong) when (wrong is HttpRequestException or IOException or OperationCanceledException)
        {
            NotSent(id, wrong is HttpRequestException { HttpRequestError: var error } ? error.ToString() : wrong.GetType().Name);
            return false;
        }
    }

    /// <summary>Closes the connections.</summary>
    public void Dispose() => http.Dispose();

    async ValueTask<(HttpStatusCode Status, RetryConditionHeaderValue? RetryAfter)> Send(Uri url, byte[] body, CancellationToken cancel)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = json;
        using var response = await http.SendAsync(request, cancel);
        return (response.StatusCode, response.Headers.RetryAfter);
    }

    static bool MayPass(HttpStatusCode status) => status is HttpStatusCode.PreconditionFailed or HttpStatusCode.TooManyRequests
        or HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout;

    TimeSpan Wait(RetryConditionHeaderValue? asked, int attempt)
    {
        var wait = asked?.Delta ?? (asked?.Date - clock.GetUtcNow()) ?? firstWait * Math.Pow(2, Math.Min(attempt, 5));
        lock (drawing)
            return (wait > TimeSpan.Zero ? wait : TimeSpan.Zero) + firstWait * random.NextDouble();
    }

    [LoggerMessage(LogLevel.Warning, "The channel did not take the reply to {Id}: status {Status}.")]
    partial void NotTaken(string id, int status);

    [LoggerMessage(LogLevel.Warning, "The reply to {Id} was not sent: {Error}.")]
    partial void NotSent(string id, string error);
}
