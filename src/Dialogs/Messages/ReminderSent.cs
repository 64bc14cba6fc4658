using System.Globalization;
using Dialogs.Bookings;
using Dialogs.Talking;
using Dialogs.Understanding;
using Learning.Bookings;
using Learning.Lectures;
using Learning.Messages.Reminders;

namespace Dialogs.Messages;

/// <summary>
/// Reminds of what is booked, as it stands now, and asks whether the party is coming. The city begins it, with the bookings as its answer. Who is in
/// the middle of something is told and not asked, so that the numbers on the screen keep their meaning.
/// </summary>
sealed class ReminderSent(
    MyBookings mine, CancelBooking cancel, MoveBooking move, SayComing sayComing, LectureIndex lectures, EarlierEffects effects, CityTime time)
    : Dialog(PlanReminders.Dialog)
{
    static readonly TimeSpan soon = TimeSpan.FromMinutes(15);

    internal override bool Waits => false;

    internal override IReadOnlyList<Command>? Means(Heard heard, OpenQuestion open) =>
        open.Kind != QuestionKind.Choice ? null
        : WordBook.IsOnly(heard.Plain, "say.yes") ? [new Command.Choose(ReminderLines.Coming)]
        : WordBook.IsOnly(heard.Plain, "say.no") ? [new Command.Choose(open.Options[1].Value)]
        : null;

    public override async Task Run(Talk talk)
    {
        if (await effects.Told(talk, "cancel", "move")) return;
        var bookings = await Booked(talk);
        if (bookings.Count > 0) talk.About(bookings[0].Session.SessionId);
        await (bookings switch
        {
            [] => Nothing(talk),
            [var only] => One(talk, only),
            _ => Several(talk, bookings),
        });
    }

    // What was cancelled since is not spoken of; unless an answer to it comes.
    static Task Nothing(Talk talk)
    {
        if (talk.Given("answer") is not null) talk.Say(ReminderLines.NotBooked);
        return Task.CompletedTask;
    }

    async Task One(Talk talk, Receipt booking)
    {
        var begins = booking.Session is { LiveUrl: not null, Mode: Mode.Live } && booking.Session.StartsAt - time.Now <= soon;
        if (begins || !talk.Alone)
        {
            talk.Say(begins ? ReminderLines.LinkTo(booking) : ReminderLines.Only(booking, time.Now));
            return;
        }
        var question = talk.Given("way") is null ? ReminderLines.Of(booking, time.Now) : ReminderLines.AreYouComing;
        await (await talk.Choose("answer", question, [.. Answers(talk, booking)], ReminderLines.Answer) switch
        {
            ReminderLines.Coming => Coming(talk, [booking]),
            ReminderLines.Cannot => Cancel(talk, booking),
            ReminderLines.Live => Watch(talk, booking, LiveInstead(booking)!),
            _ => Way(talk, booking),
        });
    }

    async Task Several(Talk talk, IReadOnlyList<Receipt> bookings)
    {
        talk.Say(ReminderLines.Several(bookings.Count));
        foreach (var booking in bookings) talk.Say(BookingLines.Summary(booking));
        if (!talk.Alone) return;
        var answer = await talk.Choose("answer", ReminderLines.AreYouComing, [ReminderLines.Coming, ReminderLines.Change], ReminderLines.Answer);
        if (answer == ReminderLines.Coming) await Coming(talk, bookings);
        else talk.Then("my-bookings", new Dictionary<string, string>());
    }

    async Task Coming(Talk talk, IReadOnlyList<Receipt> bookings)
    {
        await talk.Do("coming", _ => sayComing.Decide([.. bookings.Select(it => it.Id)], talk.Who), _ => new(ReminderLines.NotBooked));
        talk.Say(ReminderLines.SeeYou);
    }

    async Task Cancel(Talk talk, Receipt booking)
    {
        if (!await talk.Confirm("cancel", BookingLines.ShallICancel(booking))) talk.Say(ReminderLines.StillBooked);
        else talk.Say(BookingLines.Cancelled(await talk.Do("cancel", key => cancel.Decide(booking.Id, talk.Who, key), ChangeBooking.Refused)));
    }

    async Task Watch(Talk talk, Receipt booking, Offer live)
    {
        if (!await talk.Confirm("move", BookingLines.ShallIMove(booking, live)))
        {
            talk.Say(ReminderLines.StillBooked);
            return;
        }
        var moved = await talk.Do("move", key => move.Decide(booking.Id, live.SessionId, talk.Who, key), ChangeBooking.Refused);
        talk.About(moved.Session.SessionId);
        talk.Say(BookingLines.Moved(moved));
    }

    static async Task Way(Talk talk, Receipt booking)
    {
        talk.Tell(ReminderLines.WayTo(booking.Session.Venue!));
        talk.Drop("answer");
        talk.Note("way", "told");
        await talk.ReadAgain();
    }

    IEnumerable<string> Answers(Talk talk, Receipt booking)
    {
        yield return ReminderLines.Coming;
        yield return ReminderLines.Cannot;
        if (LiveInstead(booking) is not null) yield return ReminderLines.Live;
        if (booking.Session.Venue is not null && talk.Given("way") is null) yield return ReminderLines.Way;
    }

    Offer? LiveInstead(Receipt booking) => booking.Session.Mode == Mode.Live ? null
        : lectures.Find(new() { LectureId = booking.Session.LectureId, Mode = Mode.Live }).FirstOrDefault(it => it.Fits(booking.Seats));

    async Task<IReadOnlyList<Receipt>> Booked(Talk talk)
    {
        var told = (talk.Given("bookings") ?? "").Split(',').Select(id => long.TryParse(id, CultureInfo.InvariantCulture, out var number) ? number : 0).ToHashSet();
        return [.. (await mine.Of(talk.Who)).Where(it => told.Contains(it.Id) && it is { State: BookingState.Booked, Session.Cancelled: false })];
    }
}
