using System.Text;
using Microsoft.AspNetCore.Http;

namespace LearningBot.Tests.Models.StandIns;

/// <summary>How a language model fails.</summary>
public enum Fault
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>429, with <see cref="StandIn.RetryAfter"/>.</summary>
    TooMany,

    /// <summary>500.</summary>
    ServerError,

    /// <summary>It never answers.</summary>
    Hang,

    /// <summary>It breaks off in the middle of the body.</summary>
    Cut,

    /// <summary>200 with nothing in it.</summary>
    Empty,

    /// <summary>A proper answer whose text is no JSON.</summary>
    WrongJson,

    /// <summary>A body that is no JSON at all.</summary>
    Garbage,

    /// <summary>An answer of a megabyte.</summary>
    Large,

    /// <summary>It answers after <see cref="StandIn.SlowFor"/>.</summary>
    Slow,

    /// <summary>400: the provider does not like the words.</summary>
    Filtered,

    /// <summary>It answers with its head at once and then one byte a second.</summary>
    Drip,
}

/// <summary>Carries them out.</summary>
static class Faults
{
    const string filtered = "The response was filtered due to the prompt triggering the content management policy.";

    public static Task Fail(HttpContext http, Asked asked, StandIn model, CancellationToken gone) => model.Fault switch
    {
        Fault.TooMany => TooMany(http, model.RetryAfter),
        Fault.ServerError => Wire.Error(http, 500, "server_error", "Something went wrong."),
        Fault.Hang => Task.Delay(Timeout.Infinite, gone),
        Fault.Cut => Cut(http, asked, model, gone),
        Fault.Empty => Task.CompletedTask,
        Fault.WrongJson => Wire.Reply(http, asked, Reply.Saying("{\"commands\": [ not JSON"), gone),
        Fault.Garbage => http.Response.WriteAsync("<html>Bad gateway</html>", gone),
        Fault.Large => Wire.Reply(http, asked, Reply.Saying($"{{\"text\":\"{new string('x', 1 << 20)}\"}}"), gone),
        Fault.Slow => Slow(http, asked, model, gone),
        Fault.Filtered => Wire.Error(http, 400, "content_filter", filtered),
        Fault.Drip => Drip(http, gone),
        Fault.None => Task.CompletedTask,
        _ => throw new InvalidOperationException($"{model.Fault} is no fault."),
    };

    static Task TooMany(HttpContext http, string? retryAfter)
    {
        if (retryAfter is not null) http.Response.Headers.RetryAfter = retryAfter;
        return Wire.Error(http, 429, "rate_limit_exceeded", "Too many requests.");
    }

    static async Task Slow(HttpContext http, Asked asked, StandIn model, CancellationToken gone)
    {
        await Task.Delay(model.SlowFor, gone);
        await Wire.Reply(http, asked, model.Script(asked), gone);
    }

    static async Task Cut(HttpContext http, Asked asked, StandIn model, CancellationToken gone)
    {
        var whole = Encoding.UTF8.GetBytes(asked.Streams ? Wire.Chunks(model.Script(asked)).First() : Wire.Completion(asked, model.Script(asked)));
        http.Response.ContentType = asked.Streams ? "text/event-stream" : "application/json";
        if (!asked.Streams) http.Response.ContentLength = whole.Length;
        await http.Response.Body.WriteAsync(whole.AsMemory(0, whole.Length / 2), gone);
        await http.Response.Body.FlushAsync(gone);
        http.Abort();
    }

    static async Task Drip(HttpContext http, CancellationToken gone)
    {
        while (true)
        {
            await http.Response.WriteAsync(" ", gone);
            await http.Response.Body.FlushAsync(gone);
            await Task.Delay(TimeSpan.FromSeconds(1), gone);
        }
    }
}
