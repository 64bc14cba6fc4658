using System.Globalization;
using Dialogs.Bookings;
using Dialogs.Talking;
using Dialogs.Understanding;
using Learning.Bookings;
using Learning.Messages;

namespace Dialogs.Messages;

/// <summary>
/// Tells a party that its session is held at another time or place, or not at all, and asks what becomes of the booking. The city begins it. Who is in
/// the middle of something is told and not asked.
/// </summary>
sealed class SessionChanged(MyBookings mine, CancelBooking cancel, EarlierEffects effects) : Dialog(SessionNotices.Dialog)
{
    internal override bool Waits => false;

    internal override IReadOnlyList<Command>? Means(Heard heard, OpenQuestion open) =>
        open.Kind != QuestionKind.Choice ? null
        : WordBook.IsOnly(heard.Plain, "say.yes") ? [new Command.Choose(open.Options[0].Value)]
        : WordBook.IsOnly(heard.Plain, "say.no") ? [new Command.Choose(open.Options[^1].Value)]
        : null;

    public override async Task Run(Talk talk)
    {
        if (await effects.Told(talk, "cancel")) return;
        var booking = talk.Given("booking") is { } id ? await mine.Find(long.Parse(id, CultureInfo.InvariantCulture), talk.Who) : null;
        if (booking is null or { State: BookingState.Cancelled }) Gone(talk);
        else if (booking.Session.Cancelled) await CalledOff(talk, booking);
        else await Moved(talk, booking);
    }

    // What was given up since is not spoken of; unless an answer to it comes.
    static void Gone(Talk talk)
    {
        if (talk.Given("answer") is not null) talk.Say(ReminderLines.NotBooked);
    }

    static async Task CalledOff(Talk talk, Receipt booking)
    {
        talk.About(booking.Session.SessionId);
        talk.Say(ChangeLines.CalledOff(booking));
        if (InTheMiddle(talk)) return;
        if (await talk.Choose("answer", ChangeLines.AnotherOne, [ChangeLines.Another, ChangeLines.Nothing], ChangeLines.Answer) == ChangeLines.Another) Another(talk, booking);
        else talk.Say(ChangeLines.Fine);
    }

    static bool InTheMiddle(Talk talk)
    {
        if (!talk.Alone) talk.Say(ChangeLines.SeeBookings);
        return !talk.Alone;
    }

    async Task Moved(Talk talk, Receipt booking)
    {
        var was = DateTime.Parse(talk.Given("was")!, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
        if (was == booking.Session.StartsAt.UtcDateTime && talk.Given("place") == (booking.Session.Venue?.Id ?? "")) return;
        talk.About(booking.Session.SessionId);
        talk.Say(ChangeLines.Moved(booking, new DateTimeOffset(was).ToOffset(booking.Session.StartsAt.Offset), talk.Given("place")!));
        if (InTheMiddle(talk)) return;
        var answer = await talk.Choose("answer", ChangeLines.StillComing, [ChangeLines.Keep, ChangeLines.Another, ChangeLines.Cancel], ChangeLines.Answer);
        if (answer == ChangeLines.Another) Another(talk, booking);
        else if (answer == ChangeLines.Cancel) await Cancel(talk, booking);
        else talk.Say(ReminderLines.SeeYou);
    }

    static void Another(Talk talk, Receipt booking) => talk.Then(
        "my-bookings", new Dictionary<string, string> { ["booking"] = booking.Id.ToString(CultureInfo.InvariantCulture), ["action"] = Actions.Move });

    async Task Cancel(Talk talk, Receipt booking)
    {
        if (!await talk.Confirm("cancel", BookingLines.ShallICancel(booking))) talk.Say(ReminderLines.StillBooked);
        else talk.Say(BookingLines.Cancelled(await talk.Do("cancel", key => cancel.Decide(booking.Id, talk.Who, key), ChangeBooking.Refused)));
    }
}
