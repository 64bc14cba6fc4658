using Learning;
using Learning.Messages.Broadcasts;

namespace LearningBot.Commands;

/// <summary>Why an act on a broadcast was refused, and what to do.</summary>
static class BroadcastRefused
{
    /// <summary>What was done.</summary>
    /// <exception cref="FailedException">It was refused; the message says why.</exception>
    public static T Done<T>(Decided<T> decided)
        where T : class => decided.Result ?? throw new FailedException(Why(decided.Refusal!));

    /// <summary>How a broadcast stands, in a word.</summary>
    public static string Word(BroadcastState state) => state.ToString().ToLowerInvariant();

    static string Why(Refusal refusal) => refusal switch
    {
        NoSuchBroadcast none => $"There is no broadcast {none.Id} that this account may reach. \"broadcast list\" shows them.",
        NotNow now => $"That cannot be done: the broadcast is {Word(now.State)}. {Next(now.State)}",
        SaysNothing => "It says nothing: --zh TEXT or --en TEXT, or both.",
        TextIsTooLong cut => $"The text is too long: {cut.Length:N0} characters, and {cut.Most:N0} at most.",
        NoSuchField none => $"There is no field {{{none.Name}}}. Fields are {string.Join(' ', BroadcastText.Fields.Select(it => $"{{{it}}}"))}.",
        FieldNeedsSession needs => $"{{{needs.Name}}} is of a session: say which with --about SESSION.",
        LinkLeadsElsewhere link => $"Links may lead only to the city's own hosts, and \"{link.Host}\" is none of them. The setting Broadcasts:Hosts lists them.",
        NoSuchPart none => $"There is no {none.What} \"{none.Word}\".",
        ListIsTaken => "Another part of the city has a list of this name. Take another name.",
        AudienceIsTooWide => "The audience is wider than this account's part of the city. Narrow it, with --district ID, --place ID or --session ID.",
        NotTested => "Read it in your own chat first: \"broadcast test ID\" gives a code to say there. Submit it once it has arrived.",
        ApprovedByAuthor => "Whoever wrote it cannot approve it. Somebody else with the same or a wider part of the city may.",
        ApprovedAlready => "This account has approved it before. It needs another one too.",
        TimeIsWrong => "The time is over already, or the broadcast is of no use by then.",
        NoSuchAudience none => $"There is no saved audience {none.Id} that this account may reach. \"broadcast audience list\" shows them.",
        AudienceNameIsWrong name => $"A saved audience needs a name, of {name.Most} characters at most.",
        AudienceNameIsTaken taken => $"There is a saved audience of this name already, number {taken.Id}. Take another name, or drop that one first: broadcast audience drop {taken.Id}",
        HasNoAudienceOfItsOwn => "It corrects another broadcast and is for those who got that one, so there is no audience to save.",
        _ => StaffRefused.Why(refusal, ""),
    };

    static string Next(BroadcastState state) => state switch
    {
        BroadcastState.Draft => "Next: broadcast test ID",
        BroadcastState.Tested => "Next: broadcast submit ID",
        BroadcastState.Submitted => "Next: broadcast approve ID, by somebody else.",
        BroadcastState.Approved => "Next: broadcast send ID",
        BroadcastState.Scheduled => "It is sent by itself when its time comes.",
        BroadcastState.Sending => "Hold it: broadcast pause ID. End it: broadcast stop ID",
        BroadcastState.Paused => "Go on: broadcast resume ID. End it: broadcast stop ID",
        _ => "It is over. Correct it: broadcast correct ID",
    };
}
