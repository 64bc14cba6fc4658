using System.Globalization;
using Dialogs.Talking;
using Learning.Bookings;

namespace Dialogs.Bookings;

/// <summary>Tells a family that the seats held for it went on to the next. The city begins this dialog.</summary>
sealed class OfferEnded(MyBookings mine) : Dialog("offer-ended")
{
    public override async Task Run(Talk talk)
    {
        var booking = talk.Given("booking") is { } id ? await mine.Find(long.Parse(id, CultureInfo.InvariantCulture), talk.Who) : null;
        talk.Close("offer-made");
        if (booking is not null) talk.Say(BookingLines.OfferEnded(booking));
    }
}
