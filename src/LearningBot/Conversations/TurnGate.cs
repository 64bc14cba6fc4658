using System.Globalization;
using System.Security.Cryptography;
using Dialogs.Talking;
using LearningBot.Channels;

namespace LearningBot.Conversations;

/// <summary>Lets each message through once, and one at a time per conversation, in order; over all instances on one store.</summary>
sealed class TurnGate(IConversationStore store, ITurns turns, TimeProvider time, ILogger<TurnGate> log)
{
    readonly ConversationLine line = new();
    readonly Failures failures = new();
    readonly string process = Convert.ToHexString(RandomNumberGenerator.GetBytes(8));
    long claims;

    /// <summary>After so long another instance takes over the message of one that died. Longer than twice <see cref="Budget"/>.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The time a turn may take, and then once more the time its sending may take.</summary>
    public TimeSpan Budget { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Takes the message's turn unless that has been done, keeps state and replies in one write, then sends. Returns what was
    /// said: also to a repeated message, as long as no later turn has ended since; else nothing. When the store is away it
    /// returns and sends within 2 seconds what <see cref="ITurns.Slow"/> says (and what an effect that was done had said).
    /// </summary>
    /// <param name="incoming">The message.</param>
    /// <param name="channel">Where it came from.</param>
    /// <param name="cancel">Gives up waiting. A turn that has begun is ended and sent all the same.</param>
    /// <exception cref="Exception">
    /// What the turn threw, or the channel while sending: the message may then be brought again. A turn that fails the third
    /// time is ended with <see cref="ITurns.Slow"/> instead. A delivery, which nobody waits for, throws each time, and also
    /// <see cref="StoreIsAwayException"/>.
    /// </exception>
    public async Task<IReadOnlyList<Outgoing>> Run(Incoming incoming, IChannel channel, CancellationToken cancel)
    {
        var conversation = channel.Conversation(incoming.From);
        using var place = line.Enter(conversation);
        await place.First;
        cancel.ThrowIfCancellationRequested();
        var owner = string.Create(CultureInfo.InvariantCulture, $"{process}:{Interlocked.Increment(ref claims)}");
        return await Answer(new Passing(conversation, owner, incoming, channel), cancel);
    }

    async Task<IReadOnlyList<Outgoing>> Answer(Passing passing, CancellationToken cancel)
    {
        var claim = await Claimed(passing, cancel);
        var said = await Ended(passing, claim);
        if (said is not null)
            return said;
        // The claim ran out before the turn ended: by now another instance has answered, or may be dead as well.
        claim = await Claimed(passing, cancel);
        return await Ended(passing, claim) ?? await SayUnkept(passing, []);
    }

    /// <summary>Waits until the message may pass; null when the store is away or no claim ended for a whole lease.</summary>
    async Task<Claim?> Claimed(Passing passing, CancellationToken cancel)
    {
        try
        {
            var claim = await store.Claim(passing.Conversation, passing.Message, passing.Owner, Lease, cancel);
            return claim.Outcome == ClaimOutcome.Busy ? await Waited(passing, cancel) : claim;
        }
        catch (StoreIsAwayException)
        {
            return null;
        }
    }

    async Task<Claim?> Waited(Passing passing, CancellationToken cancel)
    {
        var began = time.GetTimestamp();
        var pause = 5;
        while (time.GetElapsedTime(began) < Lease + Budget)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(pause), time, cancel);
            var claim = await store.Claim(passing.Conversation, passing.Message, passing.Owner, Lease, cancel);
            if (claim.Outcome != ClaimOutcome.Busy)
                return claim;
            pause = Math.Min(2 * pause, 100);
        }
        log.LogWarning("Message {Message} of {Conversation} found no way through.", passing.Message, passing.Conversation);
        return null;
    }

    /// <summary>What comes of a claim; null when it was lost before the turn ended.</summary>
    async Task<IReadOnlyList<Outgoing>?> Ended(Passing passing, Claim? claim) => claim?.Outcome switch
    {
        ClaimOutcome.Mine => await Turn(passing, claim.State),
        ClaimOutcome.Unsent => await Send(passing, Replies.Read(claim.Replies)),
        ClaimOutcome.Done => Replies.Read(claim.Replies),
        _ => await SayUnkept(passing, []),
    };

    async Task<IReadOnlyList<Outgoing>?> Turn(Passing passing, ReadOnlyMemory<byte>? state)
    {
        Turned? turned = null;
        try
        {
            turned = await Take(passing, state);
            if (!await store.Complete(passing.End(turned), CancellationToken.None))
                return null;
        }
        catch (StoreIsAwayException)
        {
            store.Release(passing.Conversation, passing.Message, passing.Owner, sent: false);
            return await SayUnkept(passing, turned is { Acted: true } ? turned.Said : []);
        }
        catch
        {
            store.Release(passing.Conversation, passing.Message, passing.Owner, sent: false);
            throw;
        }
        failures.Forget(passing.Conversation, passing.Message);
        return await Send(passing, turned.Said);
    }

    async Task<Turned> Take(Passing passing, ReadOnlyMemory<byte>? state)
    {
        using var budget = new CancellationTokenSource(Budget, time);
        try
        {
            return await turns.Take(state, passing.Incoming, budget.Token).WaitAsync(budget.Token);
        }
        catch (Exception e)
        {
            // Neither the exception nor its message: they may hold what a person wrote.
            log.LogError("Turn of {Message} in {Conversation} failed: {Error}{Trace}",
                passing.Message, passing.Conversation, e.GetType().FullName, Environment.NewLine + e.StackTrace);
            if (passing.Begins || !failures.GiveUp(passing.Conversation, passing.Message))
                throw;
            return new Turned(state?.ToArray() ?? [], [turns.Slow(passing.Incoming)], Acted: false);
        }
    }

    async Task<IReadOnlyList<Outgoing>> Send(Passing passing, IReadOnlyList<Outgoing> said)
    {
        using var budget = new CancellationTokenSource(Budget, time);
        var sent = false;
        try
        {
            await passing.Channel.Send(passing.Incoming, said, budget.Token);
            sent = true;
            return said;
        }
        finally
        {
            store.Release(passing.Conversation, passing.Message, passing.Owner, sent);
        }
    }

    /// <summary>Says what still counts without a memory, and that we are slow just now. A question does not count: its answer could not be understood.</summary>
    async Task<IReadOnlyList<Outgoing>> SayUnkept(Passing passing, IReadOnlyList<Outgoing> done)
    {
        if (passing.Begins)
            throw new StoreIsAwayException();
        using var budget = new CancellationTokenSource(Budget, time);
        IReadOnlyList<Outgoing> said = [.. done.Where(line => !line.Asks), turns.Slow(passing.Incoming)];
        await passing.Channel.SendUnkept(passing.Incoming, said, budget.Token);
        return said;
    }

    /// <summary>A message on its way through the gate.</summary>
    sealed record Passing(string Conversation, string Owner, Incoming Incoming, IChannel Channel)
    {
        public string Message => Incoming.MessageId;

        /// <summary>True when the city begins: nobody waits for an answer, so excuses would only puzzle people.</summary>
        public bool Begins => Incoming.Kind == IncomingKind.Delivery;

        public Completion End(Turned turned) =>
            new(Conversation, Message, Owner, turned.State, Replies.Write(turned.Said), Channel.Transcribe(Incoming, turned.Said)) { Forgets = turned.Forgets };
    }
}
