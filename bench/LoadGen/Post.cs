using System.Net.Http.Headers;
using System.Text.Json;

namespace LoadGen;

/// <summary>Posts messages to the bot. What goes wrong is tallied, never thrown.</summary>
sealed class Post(Settings settings, Tally tally) : IDisposable
{
    static readonly MediaTypeHeaderValue json = new("application/json");

    readonly HttpMessageInvoker http = new(new SocketsHttpHandler
    {
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,
        ActivityHeadersPropagator = null,
        PooledConnectionIdleTimeout = TimeSpan.FromMinutes(5),
    });

    /// <summary>Posts a message; ends when the bot has acknowledged or refused it.</summary>
    public async Task Send(byte[] body, Exchange exchange)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, settings.Bot) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = json;
        try
        {
            using var response = await http.SendAsync(request, CancellationToken.None);
            if (!response.IsSuccessStatusCode)
                Refuse($"status {(int)response.StatusCode}", exchange);
            else if (settings.ExpectReplies && !exchange.TakeAll(await Replies.Texts(response)))
                Refuse("not the replies expected", exchange, exchange.Text);
        }
        catch (Exception wrong) when (wrong is HttpRequestException or IOException)
        {
            Refuse("no connection", exchange);
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            Refuse("not JSON", exchange);
        }
    }

    /// <summary>Closes the connections.</summary>
    public void Dispose() => http.Dispose();

    void Refuse(string kind, Exchange exchange, string? example = null)
    {
        tally.Fault(kind, example);
        exchange.Refuse();
    }
}
