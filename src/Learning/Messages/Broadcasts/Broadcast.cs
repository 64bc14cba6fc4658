using System.Globalization;
using Learning.Staff;

namespace Learning.Messages.Broadcasts;

/// <summary>A message of staff to many.</summary>
public sealed class Broadcast
{
    /// <summary>Id of the dialog that tells it; its answer <c>broadcast</c> holds the id.</summary>
    public const string Dialog = "broadcast";

    /// <summary>How the causes of its deliveries begin; its id follows.</summary>
    internal const string Causes = "broadcast:";

    /// <summary>How long a code for a test is good.</summary>
    public static readonly TimeSpan TestLasts = TimeSpan.FromMinutes(30);

    /// <summary>The broadcast's id.</summary>
    public long Id { get; set; }

    /// <summary>What staff call it; at most 100 characters.</summary>
    public required string Name { get; set; }

    /// <summary>What it says in Chinese, see <see cref="BroadcastText"/>; empty for nothing.</summary>
    public string Chinese { get; set; } = "";

    /// <summary>What it says in English; empty for nothing.</summary>
    public string English { get; set; } = "";

    /// <summary>The session that it speaks of; null for none.</summary>
    public string? SessionId { get; set; }

    /// <summary>Whom it is for, as <see cref="Broadcasts.Audience"/> is kept.</summary>
    public required string Audience { get; set; }

    /// <summary>The way to the smallest branch of the city that holds the audience.</summary>
    public required string Scope { get; set; }

    /// <summary>The broadcast that it corrects: it goes to exactly those who got that one; null for none.</summary>
    public long? Corrects { get; init; }

    /// <summary>How it stands.</summary>
    public BroadcastState State { get; set; }

    /// <summary>Counts its wordings: tests and approvals are of one.</summary>
    public int Edition { get; set; } = 1;

    /// <summary>The account that wrote it last.</summary>
    public required long Author { get; set; }

    /// <summary>The code with which its author reads it in their own chat; null for none.</summary>
    public string? TestCode { get; set; }

    /// <summary>Until when that code is good, UTC.</summary>
    public DateTime? TestUntil { get; set; }

    /// <summary>When it is sent, UTC; null when no time is set.</summary>
    public DateTime? SendAt { get; set; }

    /// <summary>From this moment on it is of no use and is not sent any more, UTC; null for never.</summary>
    public DateTime? UselessAfter { get; set; }

    /// <summary>When it was made, UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When its sending began, UTC.</summary>
    public DateTime? StartedAt { get; set; }

    /// <summary>The person up to whom it has been planned; null before the first.</summary>
    public long? PlannedTo { get; set; }

    /// <summary>When it was planned for everybody, UTC.</summary>
    public DateTime? PlannedAt { get; set; }

    /// <summary>When it had reached an end for everybody, or was stopped, UTC.</summary>
    public DateTime? EndedAt { get; set; }

    /// <summary>The smallest branch that holds the audience.</summary>
    public Branch Branch => new(Scope);

    /// <summary>What it is about, as people choose it: what they booked, or news.</summary>
    public MessageTopic Topic => Broadcasts.Audience.Read(Audience).OfBookings ? MessageTopic.Changes : MessageTopic.News;

    /// <summary>What it says in a language, or in the other one when it says nothing in this.</summary>
    public string Text(Language language) =>
        (language == Language.Chinese ? Chinese : English) is { Length: > 0 } own ? own : language == Language.Chinese ? English : Chinese;

    /// <summary>True when it says something in this language.</summary>
    public bool Speaks(Language language) => (language == Language.Chinese ? Chinese : English).Length > 0;

    /// <summary>What caused its deliveries.</summary>
    internal static string Cause(long id) => string.Create(CultureInfo.InvariantCulture, $"{Causes}{id}");

    /// <summary>Where its deliveries wait for a channel.</summary>
    internal static string Lane(string channel, long id) => string.Create(CultureInfo.InvariantCulture, $"{channel}:{id}");

    /// <summary>Whose deliveries wait in a lane; null for a lane of no broadcast.</summary>
    internal static long? Of(string lane) => long.TryParse(lane.AsSpan(lane.LastIndexOf(':') + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}

/// <summary>That somebody approved an edition of a broadcast.</summary>
public sealed class BroadcastApproval
{
    /// <summary>The broadcast.</summary>
    public required long BroadcastId { get; init; }

    /// <summary>The edition.</summary>
    public required int Edition { get; init; }

    /// <summary>The account that approved it.</summary>
    public required long StaffId { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTime At { get; init; }
}
