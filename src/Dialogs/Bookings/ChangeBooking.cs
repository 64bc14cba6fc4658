using System.Text.RegularExpressions;
using Dialogs.Lectures;
using Dialogs.Lines;
using Dialogs.Talking;
using Dialogs.Understanding;
using Learning;
using Learning.Bookings;
using Learning.Lectures;

namespace Dialogs.Bookings;

/// <summary>"My bookings": shows them; gives the calendar file, cancels, keeps fewer seats, moves to another session.</summary>
sealed partial class ChangeBooking(MyBookings mine, Wishes wishes, LectureIndex lectures, CancelBooking cancel, MoveBooking move, AnswerOffer answer, EarlierEffects effects) : Dialog("my-bookings")
{
    static readonly Slot<Named> Number = new(
        "booking", (heard, _) => NumbersIn(heard), n => n.Value, kept => new(kept), n => new("lectures.text", ("text", n.Value)));

    static readonly Slot<Named> Action = new(
        "action", (heard, _) => Actions.HeardIn(heard), n => n.Value, kept => new(kept), n => new($"bookings.action.{n.Value}"));

    public override IReadOnlyList<Slot> Slots { get; } = [Number, Action, Party.Part, wishes.Day, wishes.Hours, wishes.District, wishes.Mode];

    public override bool InMenu => true;

    internal override bool IsWishedIn(Heard heard) => Number.Hear(heard, asked: false).Count > 0;

    // "Cancel", where cancelling the booking is among the choices, does not mean to leave it.
    internal override IReadOnlyList<Command>? Means(Heard heard, OpenQuestion open) =>
        open.Slot == Action.Name && open.Options.Any(option => option.Value == Actions.Cancel) && WordBook.IsOnly(heard.Plain, "action.cancel")
            ? [new Command.Choose(Actions.Cancel)] : null;

    public override async Task Run(Talk talk)
    {
        if (await effects.Told(talk, "cancel", "keep", "move", "taken", "declined")) return;
        var bookings = await mine.Of(talk.Who);
        if (bookings.Count == 0)
        {
            talk.Say(BookingLines.NoneOfYours);
            return;
        }
        var booking = await talk.Choose("booking", BookingLines.WhichBooking, bookings, BookingLines.Choice);
        talk.About(booking.Session.SessionId);
        var action = await talk.Choose("action", BookingLines.WhatWithIt(booking), Actions.For(booking), a => Option.Of("bookings.action", a));
        await (action switch
        {
            Actions.Calendar => Calendar(talk, booking),
            Actions.Cancel => Cancel(talk, booking),
            Actions.Fewer => KeepFewer(talk, booking),
            Actions.Move => Move(talk, booking),
            Actions.Take => Take(talk, booking),
            _ => LeaveIt(talk),
        });
    }

    static Task Calendar(Talk talk, Receipt booking)
    {
        talk.Say(BookingLines.HereIsCalendar(booking));
        return Task.CompletedTask;
    }

    static Task LeaveIt(Talk talk)
    {
        talk.Say(BookingLines.LeftAsItIs);
        return Task.CompletedTask;
    }

    Task Take(Talk talk, Receipt booking)
    {
        talk.Close("offer-made");
        return OfferMade.Answer(talk, answer, booking);
    }

    async Task Cancel(Talk talk, Receipt booking)
    {
        if (!await talk.Confirm("cancel", BookingLines.ShallICancel(booking))) await LeaveIt(talk);
        else talk.Say(BookingLines.Cancelled(await talk.Do("cancel", key => cancel.Decide(booking.Id, talk.Who, key), Refused)));
    }

    async Task KeepFewer(Talk talk, Receipt booking)
    {
        var party = await talk.Ask(Party.Part, BookingLines.HowManyStay, p => p.Size < booking.Seats ? null : BookingLines.NotFewer(booking.Seats));
        if (!await talk.Confirm("keep", BookingLines.ShallIKeep(booking, party.Size))) await LeaveIt(talk);
        else talk.Say(BookingLines.KeptSeats(await talk.Do("keep", key => cancel.Keep(booking.Id, party.Size, talk.Who, key), Refused)));
    }

    async Task Move(Talk talk, Receipt booking)
    {
        var others = Others(booking, await wishes.Of(talk));
        if (others.Count == 0 && Others(booking, new()) is { Count: > 0 } all)
        {
            talk.Say(BookingLines.NothingFits);
            others = all;
        }
        if (others.Count == 0)
        {
            talk.Say(BookingLines.NowhereToMove);
            return;
        }
        var to = await talk.Choose("to", BookingLines.WhereTo, others, LectureLines.Option);
        if (!await talk.Confirm("move", BookingLines.ShallIMove(booking, to)))
        {
            await LeaveIt(talk);
            return;
        }
        var moved = await talk.Do("move", key => move.Decide(booking.Id, to.SessionId, talk.Who, key), Refused);
        talk.About(moved.Session.SessionId);
        talk.Say(BookingLines.Moved(moved));
    }

    /// <summary>Sessions with room for the party that meet the wish: of the same lecture, else of the same theme.</summary>
    List<Offer> Others(Receipt booking, LectureWish wish)
    {
        bool Takes(Offer o) => o.SessionId != booking.Session.SessionId && o.Fits(booking.Seats);
        var same = lectures.Find(wish with { LectureId = booking.Session.LectureId }).Where(Takes).ToList();
        return same.Count > 0 ? same : [.. lectures.Find(wish with { Themes = [booking.Session.Theme] }).Where(Takes)];
    }

    static IReadOnlyList<Named> NumbersIn(Heard heard)
    {
        foreach (var digits in Digits().EnumerateMatches(heard.Plain))
        {
            if (BookingNumber.Read(heard.Plain.Substring(digits.Index, digits.Length)) is { } id) return [new(id.ToString(null, null))];
        }
        return [];
    }

    [GeneratedRegex("[0-9][0-9 -]{4,14}[0-9]", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex Digits();

    internal static Refused Refused(Refusal refusal) => refusal switch
    {
        SessionIsFull full => new(BookingLines.JustFilled(full.Left), "to", "move"),
        AlreadyBooked already => new(BookingLines.AlreadyBooked(already.Existing), "to", "move"),
        NotFewerSeats fewer => new(BookingLines.NotFewer(fewer.Seats), "stay", "keep"),
        SessionHasBegun => new(BookingLines.HasBegun),
        SessionIsGone => new(BookingLines.IsGone, "to", "move"),
        _ => new(BookingLines.NoSuchBooking),
    };
}

/// <summary>A value that is its own name.</summary>
/// <param name="Value">The name.</param>
sealed record Named(string Value);
