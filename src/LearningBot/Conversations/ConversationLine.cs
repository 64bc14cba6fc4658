using System.Runtime.InteropServices;

namespace LearningBot.Conversations;

/// <summary>Lets one at a time through per conversation within this process, in the order of arrival.</summary>
sealed class ConversationLine
{
    readonly Dictionary<string, Place> ends = [];

    /// <summary>Takes the last place of the conversation's line. Its holder must leave it, also when it gives up waiting.</summary>
    public Place Enter(string conversation)
    {
        lock (ends)
        {
            ref var end = ref CollectionsMarshal.GetValueRefOrAddDefault(ends, conversation, out _);
            end = new Place(this, conversation, end?.Followed() ?? Task.CompletedTask);
            return end;
        }
    }

    void Leave(Place place)
    {
        lock (ends)
        {
            if (ends.TryGetValue(place.Conversation, out var end) && end == place)
                ends.Remove(place.Conversation);
        }
    }

    /// <summary>A place in the line.</summary>
    internal sealed class Place(ConversationLine line, string conversation, Task first) : IDisposable
    {
        TaskCompletionSource? next;

        /// <summary>Whose line it is.</summary>
        public string Conversation => conversation;

        /// <summary>Ends when everybody before has left.</summary>
        public Task First => first;

        /// <summary>Called once, under the line's lock, by whoever comes next.</summary>
        public Task Followed() => (next = new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

        /// <summary>Leaves the line.</summary>
        public void Dispose()
        {
            line.Leave(this);
            next?.SetResult();
        }
    }
}
