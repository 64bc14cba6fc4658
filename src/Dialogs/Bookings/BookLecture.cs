using Dialogs.Lectures;
using Dialogs.Lines;
using Dialogs.Talking;
using Dialogs.Understanding;
using Learning;
using Learning.Bookings;
using Learning.Lectures;

namespace Dialogs.Bookings;

/// <summary>Books seats at a lecture, or a place on its waiting list.</summary>
sealed class BookLecture(Wishes wishes, LectureIndex lectures, BookSeats bookSeats, EarlierEffects effects) : Dialog("book-lecture")
{
    const int LargestParty = 6;

    public override IReadOnlyList<Slot> Slots { get; } = [.. wishes.All, Party.Slot];

    public override bool InMenu => true;

    internal override bool OffersRecords => true;

    public override int? FirstScreen => 2;

    internal override bool IsWishedIn(Heard heard) => Slots.Any(s => s.Hear(heard, asked: false).Count > 0);

    public override async Task Run(Talk talk)
    {
        if (await effects.Told(talk, "booking", "waiting")) return;
        var wish = await wishes.Of(talk);
        var offers = lectures.Find(wish);
        if (offers.Count == 0)
        {
            await Relax(talk, wish);
            return;
        }
        var lecture = await talk.Choose("lecture", BookingLines.WhichLecture(wish), offers, LectureLines.Option);
        talk.About(lecture.SessionId);
        var party = await talk.Ask(Party.Slot, BookingLines.HowMany(lecture), p => Objection(p.Size, lecture));
        var fits = lecture.Fits(party.Size);

        var agreed = fits
            ? await talk.Confirm("book", BookingLines.ShallIBook(lecture, party.Size))
            : await talk.Confirm("wait", BookingLines.ShallIWait(lecture, party.Size, LiveInstead(lecture)));
        if (!agreed)
        {
            talk.Say(BookingLines.NothingBooked);
            return;
        }
        var band = (await talk.Wish(wishes.Band))?.Id;
        var booking = await talk.Do(
            fits ? "booking" : "waiting",
            key => bookSeats.Decide(lecture.SessionId, talk.Who, party.Size, band, fits ? WhenFull.Refuse : WhenFull.Wait, key),
            Refused);
        talk.Say(BookingLines.Made(booking));
    }

    /// <summary>Nothing fits: says which wishes stand in the way, and what there is without them.</summary>
    async Task Relax(Talk talk, LectureWish wish)
    {
        var ways = Count(Relaxation.One(wish));
        if (ways.Count == 0) ways = Count(Relaxation.AllBut(wish));
        if (ways.Count == 0)
        {
            talk.Say(BookingLines.NoLectures);
            return;
        }
        talk.Say(BookingLines.NothingFits);
        var way = await talk.Choose("relax", BookingLines.WhichWish, [.. ways, ([], "none", 0)], r => BookingLines.Relaxed(r.Name, r.Count));
        if (way.Name == "none")
        {
            talk.Say(BookingLines.NothingBooked);
            return;
        }
        talk.Drop([.. way.Slots, "relax"]);
        await talk.ReadAgain();
    }

    List<(IReadOnlyList<string> Slots, string Name, int Count)> Count(IEnumerable<Relaxation> ways) =>
        [.. ways.Select(w => (w.Slots, w.Name, lectures.Find(w.Wish).Count)).Where(w => w.Count > 0)];

    static Line? Objection(int seats, Offer lecture) =>
        seats > LargestParty ? BookingLines.TooMany
        : seats > lecture.Capacity ? BookingLines.RoomIsSmaller(lecture.Capacity.Value)
        : null;

    bool LiveInstead(Offer full) =>
        lectures.Find(new() { LectureId = full.LectureId, Mode = Mode.Live }).Any(o => o.SessionId != full.SessionId && o.SeatsLeft > 0);

    static Refused Refused(Refusal refusal) => refusal switch
    {
        SessionIsFull full => new(BookingLines.JustFilled(full.Left), "book"),
        AlreadyBooked already => new(BookingLines.AlreadyBooked(already.Existing)),
        SessionHasBegun => new(BookingLines.HasBegun, "lecture"),
        SessionIsGone => new(BookingLines.IsGone, "lecture"),
        _ => new(BookingLines.TooMany, "seats"),
    };
}
