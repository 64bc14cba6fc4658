using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Learning.Bookings;
using Learning.Catalogue;
using Learning.Guides;
using Learning.Messages;
using Learning.Messages.Reminders;
using Learning.Preferences;
using Learning.Questions;
using Learning.Ratings;

namespace Learning.People;

/// <summary>All that is kept for a person. Its fields, as JSON, are explained in <c>docs/my-data.md</c>. Moments are in the city's time.</summary>
public sealed record PersonData
{
    static readonly JsonSerializerOptions compact = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    static readonly JsonSerializerOptions readable = new(compact) { WriteIndented = true };

    /// <summary>The person's id.</summary>
    public required long Person { get; init; }

    /// <summary>Since when something is kept.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>Their id in a list of the city; null unless they came with one.</summary>
    public string? Code { get; init; }

    /// <summary>The district such a list told.</summary>
    public string? District { get; init; }

    /// <summary>Where they are reached.</summary>
    public required IReadOnlyList<KeptAddress> Addresses { get; init; }

    /// <summary>Bookings, soonest session first, cancelled and past ones too.</summary>
    public required IReadOnlyList<KeptBooking> Bookings { get; init; }

    /// <summary>Questions to staff.</summary>
    public required IReadOnlyList<KeptQuestion> Questions { get; init; }

    /// <summary>Items on their list.</summary>
    public required IReadOnlyList<KeptItem> List { get; init; }

    /// <summary>Topics they subscribed to.</summary>
    public required IReadOnlyList<KeptTopic> Topics { get; init; }

    /// <summary>Sessions that they have not booked and want to be told of.</summary>
    public required IReadOnlyList<KeptWatch> Watched { get; init; }

    /// <summary>How far they are in guides.</summary>
    public required IReadOnlyList<KeptGuide> Guides { get; init; }

    /// <summary>What they did in guides.</summary>
    public required IReadOnlyList<KeptGuideStep> GuideSteps { get; init; }

    /// <summary>When somebody helped them in a guide.</summary>
    public required IReadOnlyList<KeptHelp> Help { get; init; }

    /// <summary>How they want pages to look; null for no choice.</summary>
    public KeptView? View { get; init; }

    /// <summary>What they chose about messages; null for no choice.</summary>
    public KeptChoices? Choices { get; init; }

    /// <summary>When they chose it, and in which words it was confirmed.</summary>
    public required IReadOnlyList<KeptConsent> Consents { get; init; }

    /// <summary>Lists of staff on which they stand.</summary>
    public required IReadOnlyList<KeptListing> Lists { get; init; }

    /// <summary>Messages that the city started.</summary>
    public required IReadOnlyList<KeptMessage> Messages { get; init; }

    /// <summary>How much of each kind is kept, where there is no room for all of it.</summary>
    public IReadOnlyDictionary<string, int> Counts() => new Dictionary<string, int>
    {
        ["bookings"] = Bookings.Count,
        ["questions"] = Questions.Count,
        ["list"] = List.Count,
        ["topics"] = Topics.Count,
        ["watched"] = Watched.Count,
        ["guides"] = Guides.Count,
        ["guideSteps"] = GuideSteps.Count,
        ["help"] = Help.Count,
        ["consents"] = Consents.Count,
        ["lists"] = Lists.Count,
        ["messages"] = Messages.Count,
    };

    /// <summary>Something as this data is written in JSON.</summary>
    public static string Json<T>(T what) => JsonSerializer.Serialize(what, readable);

    /// <summary>The same in one line.</summary>
    public static string Line<T>(T what) => JsonSerializer.Serialize(what, compact);
}

/// <summary>Where a person is reached.</summary>
public sealed record KeptAddress(string Channel, string UserId, string ConversationId, Language Language, string? ServiceUrl, DateTimeOffset SeenAt);

/// <summary>A booking, with what was done to it and what was reminded of.</summary>
public sealed record KeptBooking(
    string Number, string Session, Bilingual Title, DateTimeOffset StartsAt, int Seats, string? Band, BookingState State, DateTimeOffset? OfferedUntil,
    DateTimeOffset MadeAt, DateTimeOffset ChangedAt, IReadOnlyList<KeptChange> Changes, IReadOnlyList<KeptReminder> Reminders, KeptRating? Rating, KeptAttendance? Came);

/// <summary>What was done to a booking.</summary>
public sealed record KeptChange(EffectKind What, DateTimeOffset At);

/// <summary>That a booking was reminded of.</summary>
public sealed record KeptReminder(ReminderKind Kind, DateTimeOffset For, DateTimeOffset? ComingAt);

/// <summary>How the session was found, and what could be better.</summary>
public sealed record KeptRating(RatingValue Value, string? Words, DateTimeOffset At);

/// <summary>That the party came.</summary>
public sealed record KeptAttendance(int Seats, DateTimeOffset At);

/// <summary>A question to staff; its words are empty once their time is over.</summary>
public sealed record KeptQuestion(
    string Text, string? SaidBefore, Language Language, string? About, string? Guide, int? Step, DateTimeOffset AskedAt, QuestionState State, DateTimeOffset? EndedAt, string? Answer);

/// <summary>An item on the list.</summary>
public sealed record KeptItem(ItemKind Kind, string Id, Language Language, DateTimeOffset AddedAt);

/// <summary>A topic.</summary>
public sealed record KeptTopic(string Topic, DateTimeOffset Since);

/// <summary>A session that is not booked, and whose changes are told.</summary>
public sealed record KeptWatch(string Session, DateTimeOffset Since);

/// <summary>How far somebody is in a guide.</summary>
public sealed record KeptGuide(string Guide, Language Language, int Step, string StepTitle, GuideStatus Status, int Fails, int Stucks, string Channel, DateTimeOffset LastAt);

/// <summary>One thing done in a guide.</summary>
public sealed record KeptGuideStep(string Guide, int Step, int? To, GuideAct Did, int? Seconds, bool ByHelper, DateTimeOffset At);

/// <summary>A helping hand, and what was done with it.</summary>
public sealed record KeptHelp(string Guide, string Agreed, DateTimeOffset AgreedAt, HelpState State, int Hints, IReadOnlyList<KeptHelpAct> Acts);

/// <summary>One thing done with a helping hand.</summary>
public sealed record KeptHelpAct(HelpActKind Did, int Step, DateTimeOffset At);

/// <summary>How pages look.</summary>
public sealed record KeptView(bool Elder, int TextSize, bool ReadAloud, DateTimeOffset ChangedAt);

/// <summary>What was chosen about messages.</summary>
public sealed record KeptChoices(DateTimeOffset? StoppedAt, DateTimeOffset? PausedUntil, bool NoReminders, bool NoOffers, bool NoNews, bool NoRatings, TimeOnly? RemindAt, TimeOnly? QuietFrom, TimeOnly? QuietTo, DateTimeOffset ChangedAt);

/// <summary>A choice about messages as it was confirmed.</summary>
public sealed record KeptConsent(MessageChoice Choice, string Wording, string Channel, DateTimeOffset At);

/// <summary>A list of staff, and where the proof is that the person agreed to stand on it; empty for none.</summary>
public sealed record KeptListing(string List, string Proof, DateTimeOffset At);

/// <summary>A message that the city started.</summary>
public sealed record KeptMessage(string Kind, long? Broadcast, MessageTopic Topic, DeliveryState State, string? Reason, DateTimeOffset MadeAt, DateTimeOffset DueAt, DateTimeOffset ChangedAt);
