using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Threading.Channels;
using LearningBot.Conversations;

namespace LearningBot.Channels.DirectLine;

/// <summary>
/// One open socket: sends each new activity of its conversation once and in order, whichever instance took the turn. Woken by
/// the store, and by the clock because a wake may be missed: each second, or each fifth when nothing was said for a minute.
/// </summary>
/// <param name="accept">Accepts the socket; called when the stream can already be pushed to, so that nothing said to the client at once is lost.</param>
/// <param name="welcome">Welcomes the person; called when the conversation is still empty after some seconds, or the store is away.</param>
/// <param name="pass">Whose stream it is.</param>
/// <param name="after">The number of the activity after which it begins.</param>
/// <param name="page">Writes activities.</param>
/// <param name="store">Where they are read.</param>
/// <param name="clock">Ticks.</param>
sealed class ActivityStream(
    Func<Task<WebSocket>> accept, Func<Task> welcome, Pass pass, long after, ActivityPage page, IConversationStore store, TimeProvider clock)
    : IDisposable
{
    static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    readonly Channel<bool> bell = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    readonly TypingSign typing = new(clock);
    readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    (WebSocketCloseStatus Status, string Reason)? closing;
    WebSocket socket = null!; // there as soon as it runs
    IDisposable? watch;
    ConcurrentQueue<Unkept>? unkept; // there once something is unkept: few of many open streams need one
    long after = after;
    int unkeptSent;
    int quietSeconds;
    bool welcomedAway;

    /// <summary>Whose stream it is.</summary>
    public Pass Pass => pass;

    /// <summary>Ends when the socket has been closed.</summary>
    public Task Ended => ended.Task;

    /// <summary>Sends until the client goes away or <see cref="Close"/> is called.</summary>
    public async Task Run(CancellationToken aborted)
    {
        try
        {
            socket = await accept();
            await using var ticking = clock.CreateTimer(_ => Tick(), null, Second, Second);
            var hearing = new StreamEar(socket).Listen(Wake, aborted);
            while (closing is null && !hearing.IsCompleted)
            {
                Watch();
                await SendNew(aborted);
                if (await bell.Reader.WaitToReadAsync(aborted)) bell.Reader.TryRead(out _);
            }
            await SayGoodbye(hearing);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or TimeoutException)
        {
            // The client has gone, or reads too slowly: it comes back with its watermark and misses nothing.
            socket?.Abort();
        }
        finally
        {
            watch?.Dispose();
            ended.TrySetResult();
        }
    }

    /// <summary>Ends the stream; the client is told why.</summary>
    public void Close(WebSocketCloseStatus status, string reason)
    {
        closing ??= (status, reason);
        Wake();
    }

    /// <summary>Shows an activity that is in no transcript.</summary>
    public void Push(Unkept activity)
    {
        LazyInitializer.EnsureInitialized(ref unkept).Enqueue(activity);
        Wake();
    }

    /// <inheritdoc/>
    public void Dispose() => socket?.Dispose();

    // Without the store there is nothing to watch; the clock tries again.
    void Watch()
    {
        try
        {
            watch ??= store.Watch(pass.Conversation, Wake);
        }
        catch (StoreIsAwayException)
        {
            typing.Stop();
        }
    }

    void Tick()
    {
        if (++quietSeconds < 60 || quietSeconds % 5 == 4) Wake();
    }

    void Wake() => bell.Writer.TryWrite(true);

    async Task SendNew(CancellationToken cancel)
    {
        try
        {
            var entries = await store.Read(pass.Conversation, after, cancel);
            if (entries.Count > 0)
            {
                (after, unkeptSent, quietSeconds) = (entries[^1].Number, 0, 0);
                typing.Heard(entries[^1]);
                await Send(page.Write(entries, after), cancel);
            }
            else if (quietSeconds % 60 == 59 && await store.Last(pass.Conversation, cancel) < after)
            {
                after = 0; // The store lost its memory and counts anew.
            }
            else if (after == 0 && quietSeconds % 5 == 4)
            {
                await welcome();
            }
        }
        catch (StoreIsAwayException)
        {
            typing.Stop();
            if (after == 0 && !welcomedAway)
            {
                welcomedAway = true;
                await welcome();
            }
        }
        while (unkept is not null && unkept.TryDequeue(out var activity)) await Send(page.Write(activity, after, ++unkeptSent), cancel);
        if (typing.Due()) await Send(ActivityPage.Typing(after), cancel);
    }

    async Task Send(ReadOnlyMemory<byte> frame, CancellationToken cancel)
    {
        var sending = socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, cancel);
        if (!sending.IsCompletedSuccessfully) await sending.AsTask().WaitAsync(Patience, clock, cancel);
    }

    async Task SayGoodbye(Task<WebSocketCloseStatus?> hearing)
    {
        var (status, reason) = closing ?? (WebSocketCloseStatus.NormalClosure, "");
        if (hearing.IsCompleted && await hearing is { } complaint) (status, reason) = (complaint, "");
        await socket.CloseOutputAsync(status, reason, CancellationToken.None).WaitAsync(Second, clock);
        await hearing.WaitAsync(Second, clock);
    }
}
