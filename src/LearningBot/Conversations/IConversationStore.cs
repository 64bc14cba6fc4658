namespace LearningBot.Conversations;

/// <summary>
/// What conversations remember between two messages, in Redis or in a SQLite file of its own. Both pass the same tests.
/// Every call may throw <see cref="StoreIsAwayException"/>, within 1.5 seconds, when the store cannot be reached.
/// </summary>
interface IConversationStore
{
    /// <summary>
    /// Claims a message for one turn and reads the conversation's state, in one round trip. A conversation has one claim at
    /// a time; it ends by <see cref="Release"/>, or by itself after <paramref name="lease"/>.
    /// </summary>
    Task<Claim> Claim(string conversation, string message, string owner, TimeSpan lease, CancellationToken cancel);

    /// <summary>
    /// Ends the turn in one write, under the claim: keeps the state for 30 days (an empty one is read as none), marks the
    /// message done for 48 hours, keeps its replies until the next turn, and appends to the transcript. False when the claim
    /// had run out or was lost to another owner: then nothing is written.
    /// </summary>
    Task<bool> Complete(Completion completion, CancellationToken cancel);

    /// <summary>Ends a claim and lets the next message through. Not waited for; losing it costs a lease.</summary>
    /// <param name="conversation">The conversation.</param>
    /// <param name="message">The message that was claimed.</param>
    /// <param name="owner">Whose claim it is; another's is left alone.</param>
    /// <param name="sent">True when the replies are on their way; else whoever claims the message again sends them.</param>
    void Release(string conversation, string message, string owner, bool sent);

    /// <summary>
    /// Appends one activity to a transcript (the last 200 are kept, 30 days) and answers its number, counted from 1 without
    /// gaps. With <paramref name="unfinished"/> it is among <see cref="Unfinished"/> until <see cref="Finish"/>.
    /// </summary>
    Task<long> Append(string conversation, string activity, bool unfinished, CancellationToken cancel);

    /// <summary>The entries after a number, in order; from the first that is still kept when older ones are asked for.</summary>
    Task<IReadOnlyList<TranscriptEntry>> Read(string conversation, long after, CancellationToken cancel);

    /// <summary>Number of the last entry; 0 when there is none, null when the conversation is not known here.</summary>
    Task<long?> Last(string conversation, CancellationToken cancel);

    /// <summary>Makes a conversation known, so that <see cref="Last"/> answers 0; does nothing when it is already.</summary>
    Task Open(string conversation, CancellationToken cancel);

    /// <summary>Activities whose turns have not ended although they were appended before <paramref name="before"/>, oldest first.</summary>
    Task<IReadOnlyList<Unfinished>> Unfinished(DateTimeOffset before, int most, CancellationToken cancel);

    /// <summary>The conversation's activities before <paramref name="number"/> whose turns have not ended, in order.</summary>
    Task<IReadOnlyList<long>> Waiting(string conversation, long number, CancellationToken cancel);

    /// <summary>The activity's turn has ended. Not waited for; doing it again does no harm.</summary>
    void Finish(string conversation, long number);

    /// <summary>Calls <paramref name="wake"/> soon after each append, by whichever instance, until disposed. A wake may be missed.</summary>
    IDisposable Watch(string conversation, Action wake);
}

/// <summary>How a claim went.</summary>
enum ClaimOutcome
{
    /// <summary>The message is the caller's to answer.</summary>
    Mine,

    /// <summary>Another turn of this conversation is under way, perhaps of this very message: try again soon.</summary>
    Busy,

    /// <summary>The message has been answered and its replies are on their way.</summary>
    Done,

    /// <summary>The message has been answered but whoever did it died before sending: the caller now holds the claim and sends them.</summary>
    Unsent,
}

/// <summary>The answer to a claim.</summary>
/// <param name="Outcome">How it went.</param>
/// <param name="State">When mine: the conversation's state, null at its beginning.</param>
/// <param name="Replies">When unsent, or done and no later turn has ended since: the replies as they were completed; else null.</param>
sealed record Claim(ClaimOutcome Outcome, ReadOnlyMemory<byte>? State = null, ReadOnlyMemory<byte>? Replies = null)
{
    /// <summary>The answer that goes with what a store found; an empty state is none.</summary>
    public static Claim Of(ClaimOutcome outcome, byte[]? found) => outcome switch
    {
        ClaimOutcome.Mine when found is { Length: > 0 } => new(outcome, State: found),
        ClaimOutcome.Done or ClaimOutcome.Unsent when found is not null => new(outcome, Replies: found),
        _ => new(outcome),
    };
}

/// <summary>The end of a turn.</summary>
sealed record Completion(
    string Conversation, string Message, string Owner, byte[] State, byte[] Replies, IReadOnlyList<string> Transcript)
{
    /// <summary>
    /// True when the person had the conversation forgotten: what stood in the transcript before this message is deleted, while its numbers go on. What waits
    /// for its turn stays.
    /// </summary>
    public bool Forgets { get; init; }
}

/// <summary>One activity of a transcript.</summary>
/// <param name="Number">Its place, from 1.</param>
/// <param name="At">When it was appended; later entries are never earlier.</param>
/// <param name="Activity">The activity as JSON, without id and timestamp.</param>
sealed record TranscriptEntry(long Number, DateTimeOffset At, string Activity);

/// <summary>An activity that waits for its turn.</summary>
sealed record Unfinished(string Conversation, long Number);

/// <summary>The store cannot be reached, or does not answer in time.</summary>
sealed class StoreIsAwayException(Exception? inner = null) : Exception("The conversation store cannot be reached.", inner);
