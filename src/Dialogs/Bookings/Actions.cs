using Dialogs.Understanding;
using Learning.Bookings;

namespace Dialogs.Bookings;

/// <summary>What can be done with a booking.</summary>
static class Actions
{
    public const string Calendar = "calendar";
    public const string Cancel = "cancel";
    public const string Fewer = "fewer";
    public const string Move = "move";
    public const string Take = "take";
    public const string Nothing = "nothing";

    /// <summary>What can be done with a booking as it stands.</summary>
    public static IReadOnlyList<string> For(Receipt booking) => booking.Session.Cancelled ? [Move, Cancel, Nothing] : booking.State switch
    {
        BookingState.Offered => [Take, Cancel, Nothing],
        BookingState.Waiting => booking.Seats > 1 ? [Fewer, Cancel, Nothing] : [Cancel, Nothing],
        _ => booking.Seats > 1 ? [Calendar, Move, Fewer, Cancel, Nothing] : [Calendar, Move, Cancel, Nothing],
    };

    /// <summary>The one thing that is asked for.</summary>
    public static IReadOnlyList<Named> HeardIn(Heard heard)
    {
        foreach (var action in new[] { Fewer, Move, Calendar, Cancel })
        {
            if (heard.Has($"action.{action}")) return [new(action)];
        }
        return [];
    }
}
