using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Learning.Messages;

namespace LearningBot.Channels.BotFramework;

/// <summary>Posts replies to the channels: one client for the whole process, connections are kept and shared.</summary>
sealed partial class Connector(TimeProvider clock, Random random, ILogger<Connector> log) : IDisposable
{
    static readonly TimeSpan firstWait = TimeSpan.FromMilliseconds(200);
    const string json = "application/json; charset=utf-8";
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
    /// Posts one body until it is taken. On 412, 429, 502 and 504 it waits (Retry-After, else longer each time, never twice the same) and tries again, as
    /// <see href="https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit">Teams asks for</see>.
    /// </summary>
    /// <param name="url">Where to.</param>
    /// <param name="body">JSON.</param>
    /// <param name="id">The message it answers, for the log.</param>
    /// <param name="cancel">Ends the attempts: the time the turn may take.</param>
    /// <returns>How it ended; that it was not taken is logged.</returns>
    public async Task<Posted> Post(Uri url, byte[] body, string id, CancellationToken cancel)
    {
        for (var attempt = 0; ; attempt++)
        {
            var posted = await PostOnce(url, body, cancel);
            if (!posted.Soon || !await Waited(posted.RetryAfter, attempt, cancel))
            {
                if (posted.End != AttemptEnd.Sent) NotTaken(id, posted.Reason!);
                return posted;
            }
        }
    }

    /// <summary>Posts one body, once.</summary>
    public async Task<Posted> PostOnce(Uri url, byte[] body, CancellationToken cancel)
    {
        try
        {
            using HttpRequestMessage request = new(HttpMethod.Post, url) { Content = new ByteArrayContent(body) };
            // As it stands: a value that is taken apart is put together again for each post.
            request.Content.Headers.TryAddWithoutValidation("Content-Type", json);
            using var response = await http.SendAsync(request, cancel);
            return Read(response.StatusCode, response.Headers.RetryAfter);
        }
        catch (HttpRequestException wrong)
        {
            return new(IsUnsent(wrong.HttpRequestError) ? AttemptEnd.Failed : AttemptEnd.Unsure, wrong.HttpRequestError.ToString());
        }
        catch (Exception wrong) when (wrong is IOException or OperationCanceledException)
        {
            return new(AttemptEnd.Unsure, wrong.GetType().Name);
        }
    }

    /// <summary>Closes the connections.</summary>
    public void Dispose() => http.Dispose();

    Posted Read(HttpStatusCode status, RetryConditionHeaderValue? retryAfter)
    {
        var number = (int)status;
        if (number is >= 200 and < 300) return new(AttemptEnd.Sent);
        var after = retryAfter?.Delta ?? (retryAfter?.Date - clock.GetUtcNow());
        // What is wrong with the bot's own access is no fault of the message.
        var passing = number >= 500 || MayPass(status) || status is HttpStatusCode.Unauthorized or HttpStatusCode.RequestTimeout;
        var end = !passing ? AttemptEnd.Refused : after is not null && IsBusy(status) ? AttemptEnd.Throttled : AttemptEnd.Failed;
        return new(end, string.Create(CultureInfo.InvariantCulture, $"status {number}"), MayPass(status), after);
    }

    static bool MayPass(HttpStatusCode status) => status is HttpStatusCode.PreconditionFailed or HttpStatusCode.TooManyRequests
        or HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout;

    static bool IsBusy(HttpStatusCode status) => status is HttpStatusCode.PreconditionFailed or HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable;

    static bool IsUnsent(HttpRequestError error) =>
        error is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError;

    async Task<bool> Waited(TimeSpan? asked, int attempt, CancellationToken cancel)
    {
        var wait = asked ?? firstWait * Math.Pow(2, Math.Min(attempt, 5));
        lock (drawing) wait = (wait > TimeSpan.Zero ? wait : TimeSpan.Zero) + firstWait * random.NextDouble();
        try
        {
            await Task.Delay(wait, clock, cancel);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The channel did not take the reply to {Id}: {Reason}.")]
    partial void NotTaken(string id, string reason);
}
