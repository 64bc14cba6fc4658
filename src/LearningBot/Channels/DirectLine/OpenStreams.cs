using System.Net.WebSockets;
using Learning.People;

namespace LearningBot.Channels.DirectLine;

/// <summary>The streams that are open on this instance: at most five of one person, of whom the oldest gives way.</summary>
sealed class OpenStreams
{
    const int MostOfOne = 5;

    readonly Lock gate = new();
    readonly Dictionary<string, List<ActivityStream>> byUser = [];
    bool stopping;

    /// <summary>How many one person has open.</summary>
    public int Of(string user)
    {
        lock (gate) return byUser.GetValueOrDefault(user, []).Count;
    }

    /// <summary>Holds the stream until it ends.</summary>
    public async Task Hold(ActivityStream stream, CancellationToken aborted)
    {
        Add(stream);
        try
        {
            await stream.Run(aborted);
        }
        finally
        {
            Remove(stream);
        }
    }

    /// <summary>Shows an activity that could not be kept to everybody who is connected to the conversation.</summary>
    public void Push(Address to, Unkept activity)
    {
        lock (gate)
        {
            foreach (var stream in byUser.GetValueOrDefault(to.UserId, []))
            {
                if (stream.Pass.Conversation == to.ConversationId) stream.Push(activity);
            }
        }
    }

    /// <summary>Closes all with 1001, so that clients come back elsewhere; ends when they are closed. New ones are closed at once.</summary>
    public Task CloseAll(CancellationToken cancel)
    {
        lock (gate)
        {
            stopping = true;
            var open = byUser.Values.SelectMany(streams => streams).ToArray();
            foreach (var stream in open) stream.Close(WebSocketCloseStatus.EndpointUnavailable, "restarting");
            return Task.WhenAll(open.Select(stream => stream.Ended)).WaitAsync(cancel);
        }
    }

    void Add(ActivityStream stream)
    {
        lock (gate)
        {
            if (!byUser.TryGetValue(stream.Pass.User, out var streams)) byUser[stream.Pass.User] = streams = [];
            foreach (var oldest in streams.SkipLast(MostOfOne - 1)) oldest.Close(WebSocketCloseStatus.PolicyViolation, "too many windows");
            streams.Add(stream);
            if (stopping) stream.Close(WebSocketCloseStatus.EndpointUnavailable, "restarting");
        }
    }

    void Remove(ActivityStream stream)
    {
        lock (gate)
        {
            var streams = byUser[stream.Pass.User];
            streams.Remove(stream);
            if (streams.Count == 0) byUser.Remove(stream.Pass.User);
        }
    }
}
