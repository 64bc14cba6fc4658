using System.Globalization;
using Dialogs.Talking;
using Learning.Bookings;

namespace Dialogs.Bookings;

/// <summary>Seats came free: the family is asked whether it takes them. The city begins this dialog, with the booking as its answer.</summary>
sealed class OfferMade(MyBookings mine, AnswerOffer answer, EarlierEffects effects) : Dialog("offer-made")
{
    public override async Task Run(Talk talk)
    {
        if (await effects.Told(talk, "taken", "declined")) return;
        var booking = talk.Given("booking") is { } id ? await mine.Find(long.Parse(id, CultureInfo.InvariantCulture), talk.Who) : null;
        if (booking is not { State: BookingState.Offered }) talk.Say(BookingLines.OfferIsOver);
        else await Answer(talk, answer, booking);
    }

    /// <summary>Asks whether the party takes the seats, and carries it out.</summary>
    public static async Task Answer(Talk talk, AnswerOffer answer, Receipt booking)
    {
        talk.About(booking.Session.SessionId);
        var take = await talk.Confirm("take", BookingLines.Offered(booking));
        var answered = await talk.Do(take ? "taken" : "declined", key => answer.Decide(booking.Id, take, talk.Who, key), _ => new(BookingLines.OfferIsOver));
        talk.Say(take ? BookingLines.Made(answered) : BookingLines.Declined(answered));
    }
}
