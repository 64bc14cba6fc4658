using System.Globalization;
using Learning.Lectures;
using Learning.Lectures.Attending;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LearningBot.Staff.Lectures;

/// <summary><c>/staff/lectures/check-in/{id}</c>, with <c>?n=</c> and a booking number: takes whole families in at the door.</summary>
[Authorize(Policy = StaffPolicies.Runs)]
sealed class CheckInModel(SessionSheets sheets, Desk desk, CheckIn checkIn, CountWalkIns count) : OneSession(sheets)
{
    const int latest = 10;

    /// <summary>The number that was typed or read.</summary>
    [BindProperty(SupportsGet = true)]
    public string? N { get; set; }

    /// <summary>How many of the party came.</summary>
    [BindProperty]
    public int? Came { get; set; }

    /// <summary>The booking whose check-in is taken back.</summary>
    [BindProperty]
    public long Booking { get; set; }

    /// <summary>Heads without a booking.</summary>
    [BindProperty]
    public string? Heads { get; set; }

    /// <summary>The party of the number; null for none.</summary>
    public PartyAtDoor? Party { get; private set; }

    /// <summary>Who came last.</summary>
    public IReadOnlyList<PartyAtDoor> Latest { get; private set; } = [];

    string Here => SessionWords.Address("check-in", Id);

    /// <summary>Shows the desk, and the party of a number.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Ready()) return NotFound();
        if (string.IsNullOrWhiteSpace(N)) return Page();
        var found = await desk.Find(Id, N, Me, Gone);
        if (!found.Done) return Refused(found.Refusal);
        Party = found.Result;
        return Page();
    }

    /// <summary>Checks the party in.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Ready()) return NotFound();
        var decided = await checkIn.Decide(Id, N ?? "", Came, By, Gone);
        if (decided.Done) return Done(Here, Said["lectures.check-in.done", Learning.Bookings.BookingNumber.Of(decided.Result.Booking), decided.Result.Came, decided.Result.Seats]);
        Party = (await desk.Find(Id, N ?? "", Me, Gone)).Result;
        return Refused(decided.Refusal);
    }

    /// <summary>Takes a check-in back.</summary>
    public async Task<IActionResult> OnPostUndoAsync()
    {
        if (!await Ready()) return NotFound();
        var decided = await checkIn.Undo(Id, Booking, By, Gone);
        return decided.Done ? Done(Here, Said["lectures.check-in.undone", Learning.Bookings.BookingNumber.Of(Booking)]) : Refused(decided.Refusal);
    }

    /// <summary>Notes how many came without a booking.</summary>
    public async Task<IActionResult> OnPostWalkInsAsync()
    {
        if (!await Ready()) return NotFound();
        if (!int.TryParse(Heads, NumberStyles.None, CultureInfo.InvariantCulture, out var heads)) return Troubled(Said["lectures.walk-ins.wrong", CountWalkIns.Most]);
        var decided = await count.Decide(Id, heads, By, Gone);
        return decided.Done ? Done(Here, Said["lectures.walk-ins.done", decided.Result.Count]) : Refused(decided.Refusal);
    }

    async Task<bool> Ready()
    {
        if (!await Found(toChange: true)) return false;
        Latest = await desk.Latest(Id, Me, latest, Gone);
        return true;
    }
}
