using System.Globalization;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace LoadGen;

/// <summary>
/// Chats that are open and silent: each is a browser of its own with a Direct Line stream, was welcomed, and says nothing. See
/// <see href="https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-direct-line-3-0-receive-activities"/>.
/// </summary>
/// <param name="service">The address of the service.</param>
/// <param name="pid">Its process.</param>
sealed class IdleChats(Uri service, int pid) : IDisposable
{
    const int AtOnce = 16;

    // As long as it takes the service to ask twice whether the other side is still there.
    static readonly TimeSpan hold = TimeSpan.FromSeconds(60);

    // Whoever is not welcomed by then counts as not opened.
    static readonly TimeSpan patience = TimeSpan.FromSeconds(30);

    readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false, UseCookies = false }) { BaseAddress = service };
    int open;

    /// <summary>Opens so many, holds them, and says what they cost; false when one was refused or closed meanwhile.</summary>
    public async Task<(string Text, bool Faultless)> Hold(int chats)
    {
        ProcessUse before = new("bot", pid);
        var began = before.Since(1).MiB;
        using CancellationTokenSource over = new();
        using SemaphoreSlim places = new(AtOnce);
        var all = Enumerable.Range(0, chats).Select(_ => Chat(places, over.Token)).ToArray();
        var opened = await Task.WhenAll(all);
        ProcessUse idle = new("bot", pid);
        await Task.Delay(hold, CancellationToken.None);
        var (after, still) = (idle.Since(1000), Volatile.Read(ref open));
        await over.CancelAsync();
        await Task.WhenAll(opened);
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{still} of {chats} chats open: {began:F0} MiB before, {after.MiB:F0} after, {after.MiB - began:F0} more, {after.CpuSecondsPer1000Turns / hold.TotalSeconds:F3} cores while idle");
        return (text, still == chats);
    }

    /// <summary>Closes the connections.</summary>
    public void Dispose() => http.Dispose();

    async Task<Task> Chat(SemaphoreSlim places, CancellationToken over)
    {
        await places.WaitAsync(CancellationToken.None);
        try
        {
            var token = Member(await Post("chat/token", null), "token");
            var stream = Member(await Post("v3/directline/conversations", token), "streamUrl");
            ClientWebSocket socket = new();
            await socket.ConnectAsync(new(stream), CancellationToken.None);
            await Welcome(socket);
            Interlocked.Increment(ref open);
            return Listen(socket, over);
        }
        catch (Exception wrong) when (wrong is HttpRequestException or WebSocketException or JsonException or KeyNotFoundException or OperationCanceledException)
        {
            await Console.Error.WriteLineAsync($"a chat was not opened: {wrong.Message}");
            return Task.CompletedTask;
        }
        finally
        {
            places.Release();
        }
    }

    async Task<JsonElement> Post(string path, string? token)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, path) { Content = new StringContent("{}", Encoding.UTF8, "application/json") };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        using var response = await http.SendAsync(request);
        response.EnsureSuccessStatusCode();
        using var body = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync());
        return body.RootElement.Clone();
    }

    static string Member(JsonElement answer, string name) => answer.GetProperty(name).GetString()!;

    static async Task Welcome(ClientWebSocket socket)
    {
        using CancellationTokenSource late = new(patience);
        var buffer = new byte[16 * 1024];
        int read;
        do
            read = (await socket.ReceiveAsync(buffer.AsMemory(), late.Token)).Count;
        while (buffer.AsSpan(0, read).IndexOf("\"message\""u8) < 0);
    }

    // Somebody has to listen, or the service's pings stay unanswered and it hangs up.
    async Task Listen(ClientWebSocket socket, CancellationToken over)
    {
        using (socket)
        {
            var buffer = new byte[256];
            try
            {
                while ((await socket.ReceiveAsync(buffer.AsMemory(), over)).MessageType != WebSocketMessageType.Close)
                {
                }
            }
            catch (Exception end) when (end is WebSocketException or OperationCanceledException)
            {
                // It is over, or the service hung up: the count tells.
            }
            Interlocked.Decrement(ref open);
        }
    }
}
