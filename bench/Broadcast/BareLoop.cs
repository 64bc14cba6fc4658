using System.Net.Http.Headers;
using System.Text;

namespace BroadcastBench;

/// <summary>
/// Posts as many bodies as the bot does, as long ones, with an <see cref="HttpClient"/> whose connections are as plain as the bot's, and does nothing else: what a broadcast must cost.
/// </summary>
static class BareLoop
{
    const string body = """
        {"type":"message","from":{"id":"bot"},"recipient":{"id":"u000000"},"conversation":{"id":"u000000"},"text":"{0}","textFormat":"plain","locale":"zh-CN","inputHint":"acceptingInput"}
        """;

    public static async Task<int> Run(Uri at, int count, int together)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false, UseCookies = false, ActivityHeadersPropagator = null });
        var bytes = Encoding.UTF8.GetBytes(body.Replace("{0}", Crowd.Text, StringComparison.Ordinal));
        var (next, began) = (-1, TimeProvider.System.GetTimestamp());
        await Task.WhenAll(Enumerable.Range(0, together).Select(_ => Task.Run(async () =>
        {
            for (var n = Interlocked.Increment(ref next); n < count; n = Interlocked.Increment(ref next))
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(at, $"v3/conversations/u{n}/activities")) { Content = new ByteArrayContent(bytes) };
                request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
                using var response = await http.SendAsync(request, CancellationToken.None);
                if (!response.IsSuccessStatusCode) throw new InvalidOperationException($"{response.StatusCode}");
            }
        })));
        var took = TimeProvider.System.GetElapsedTime(began);
        await Console.Out.WriteLineAsync($"loop: {count} in {took.TotalSeconds:0.0} s, {count / took.TotalSeconds:0} a second");
        return 0;
    }
}
