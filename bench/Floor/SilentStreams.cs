using System.Net.WebSockets;

namespace Floor;

/// <summary>What every service must do for an open chat and nothing else: hold a socket, say one thing, and listen.</summary>
static class SilentStreams
{
    static readonly ReadOnlyMemory<byte> welcome = """{"activities":[{"type":"message"}],"watermark":"1"}"""u8.ToArray();

    /// <summary>Begins a chat, as a browser does, without tokens and without keeping anything.</summary>
    public static void Map(WebApplication app)
    {
        app.UseWebSockets(new() { KeepAliveInterval = TimeSpan.FromSeconds(30), KeepAliveTimeout = TimeSpan.FromSeconds(15) });
        app.MapPost("/chat/token", (RequestDelegate)(context => context.Response.WriteAsync("""{"token":"none"}""")));
        app.MapPost("/v3/directline/conversations", (RequestDelegate)(context =>
            context.Response.WriteAsync($$"""{"streamUrl":"ws://{{context.Request.Host}}/stream"}""")));
        app.MapGet("/stream", (RequestDelegate)Hold);
    }

    static async Task Hold(HttpContext context)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        try
        {
            await socket.SendAsync(welcome, WebSocketMessageType.Text, endOfMessage: true, context.RequestAborted);
            while ((await socket.ReceiveAsync(new byte[256].AsMemory(), context.RequestAborted)).MessageType != WebSocketMessageType.Close)
            {
            }
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException)
        {
            // The client hung up.
        }
    }
}
