using System.Net.WebSockets;

namespace LearningBot.Channels.DirectLine;

/// <summary>
/// Hears what a client says on its stream. Nothing it says counts (clients post by request; an empty frame is their ping),
/// but its close does, and too long a frame ends the stream.
/// </summary>
sealed class StreamEar(WebSocket socket)
{
    const int MostFrame = 64 * 1024;

    /// <summary>Listens until the client closes; answers what to complain of when closing, null for nothing.</summary>
    public async Task<WebSocketCloseStatus?> Listen(Action gone, CancellationToken aborted)
    {
        var buffer = new byte[256];
        var length = 0;
        try
        {
            while (true)
            {
                var heard = await socket.ReceiveAsync(buffer.AsMemory(), aborted);
                if (heard.MessageType == WebSocketMessageType.Close) return null;
                length = heard.EndOfMessage ? 0 : length + heard.Count;
                if (length > MostFrame) return WebSocketCloseStatus.MessageTooBig;
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException)
        {
            return null;
        }
        finally
        {
            gone();
        }
    }
}
