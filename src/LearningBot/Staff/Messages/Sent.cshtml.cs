using Learning.Bookings;
using Learning.Messages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LearningBot.Staff.Messages;

/// <summary><c>/staff/messages/sent</c>: what was sent to those who booked a session, or to one booking, and why it was not.</summary>
[Authorize(Policy = StaffPolicies.Sees)]
sealed class SentModel(SentMessages messages) : StaffPage
{
    /// <summary>The id of a session, or the number of a booking.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Find { get; set; }

    /// <summary>Only what is older than this message.</summary>
    [BindProperty(SupportsGet = true)]
    public long? After { get; set; }

    /// <summary>The messages; null when nothing was asked for, or nothing is there for whoever looks.</summary>
    public IReadOnlyList<SentMessage>? Rows { get; private set; }

    /// <summary>True when more follow.</summary>
    public bool More { get; private set; }

    /// <summary>Finds them.</summary>
    public async Task OnGetAsync()
    {
        if (Find?.Trim() is not { Length: > 0 } word) return;
        var booking = BookingNumber.Read(word);
        var session = booking is { } id ? await messages.SessionOf(Me, id, Gone) : word;
        if (session is null || await messages.OfSession(Me, session, booking, After, SentMessages.PageSize + 1, Gone) is not { } found) return;
        (More, Rows) = (found.Count > SentMessages.PageSize, [.. found.Take(SentMessages.PageSize)]);
    }
}
