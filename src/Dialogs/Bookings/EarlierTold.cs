using Dialogs.Talking;
using Learning.Bookings;

namespace Dialogs.Bookings;

/// <summary>Tells a person again what came of their message, when it had its effect before the conversation could keep that.</summary>
static class EarlierTold
{
    /// <summary>True when one of these effects had been carried out; then it was told, and the dialog is over.</summary>
    public static async Task<bool> Told(this EarlierEffects effects, Talk talk, params string[] names)
    {
        if (await talk.Earlier(keys => effects.Find(keys, talk.Who), names) is not { } earlier) return false;
        talk.About(earlier.Booking.Session.SessionId);
        talk.Say(BookingLines.Of(earlier));
        return true;
    }
}
