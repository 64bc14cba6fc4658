using System.Security.Cryptography;
using System.Text.Json;
using Dialogs.Talking;
using Learning;
using Learning.People;

namespace LearningBot.Channels.DirectLine;

/// <summary>Web Chat and other Direct Line clients: they read the transcript, so sending is keeping.</summary>
sealed class DirectLineChannel(OpenStreams streams, TimeProvider clock) : IResumableChannel
{
    /// <summary>The channel's id.</summary>
    public const string Name = "directline";

    /// <inheritdoc/>
    public string Id => Name;

    /// <inheritdoc/>
    public bool Keeps => true;

    /// <inheritdoc/>
    public IReadOnlyList<string> Transcribe(Incoming incoming, IReadOnlyList<Outgoing> said) => [.. said.Select(KeptActivity.Said)];

    /// <inheritdoc/>
    public Task Send(Incoming incoming, IReadOnlyList<Outgoing> said, CancellationToken cancel) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task SendUnkept(Incoming incoming, IReadOnlyList<Outgoing> said, CancellationToken cancel)
    {
        foreach (var one in said) Push(incoming.From, KeptActivity.Said(one));
        return Task.CompletedTask;
    }

    /// <summary>Shows an activity that could not be kept to whoever is connected here, and answers its id.</summary>
    public string Push(Address to, string activity)
    {
        var id = $"{to.ConversationId}|x{RandomNumberGenerator.GetHexString(16, lowercase: true)}";
        streams.Push(to, new Unkept(id, clock.GetUtcNow(), activity));
        return id;
    }

    /// <inheritdoc/>
    public Incoming? Read(string conversation, long number, string activity)
    {
        using var kept = JsonDocument.Parse(activity);
        var root = kept.RootElement;
        var from = root.GetProperty("from");
        if (from.GetProperty("role").GetString() != "user") return null;
        var language = PostedActivity.LanguageOf(root.GetProperty("locale").GetString()) ?? Language.Chinese;
        var unreadable = root.TryGetProperty("channelData", out var data) && data.TryGetProperty(KeptActivity.UnreadableMark, out _);
        var at = !unreadable && root.TryGetProperty("entities", out var entities) ? SharedPlace.In(entities) : null;
        return new Incoming
        {
            From = new Address(Name, from.GetProperty("id").GetString()!, conversation, language),
            MessageId = ActivityPage.IdOf(conversation, number),
            Kind = unreadable ? IncomingKind.Unreadable : at is not null ? IncomingKind.Place : IncomingKind.Words,
            Text = unreadable || at is not null ? "" : root.GetProperty("text").GetString()!,
            At = at,
        };
    }
}
