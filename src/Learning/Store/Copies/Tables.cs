using Microsoft.EntityFrameworkCore;

namespace Learning.Store.Copies;

/// <summary>The tables of the records, those that others refer to first.</summary>
static class Tables
{
    public static readonly string[] All =
    [
        "Lectures", "Places", "Sessions", "Imports", "Uploads", "Headings", "Items", "Answers", "People", "Addresses", "Bookings", "Effects", "Broadcasts", "BroadcastClaims", "Deliveries",
        "Questions", "Subscriptions", "SessionWatches", "Listed", "GuideProgress", "GuideEvents", "HelpingHands", "HelpActs", "Preferences",
        "Reminded", "Ratings", "Attendances", "WalkIns", "MessageChoices", "Consents", "StaffAccounts",
        "SetupCodes", "StaffCredentials", "StaffSessions", "StaffKeys", "AuditEntries", "AuditHeads", "AnswerProofs", "AnswerVersions",
        "BroadcastApprovals", "ListedPeople", "SavedAudiences", "Forgotten", "DataCodes", "ModelDays", "ModelSwitches", "Counters", "Leases",
    ];

    // These say nothing about the city; an empty store has them too.
    static readonly string[] own = ["Counters", "Leases"];

    public static async Task<Dictionary<string, long>> Count(LearningDb db, CancellationToken cancel)
    {
        var counts = new Dictionary<string, long>();
        foreach (var table in All)
        {
            var count = $"""SELECT COUNT(*) AS "Value" FROM "{table}" """;
            counts[table] = await db.Database.SqlQueryRaw<long>(count).SingleAsync(cancel);
        }
        return counts;
    }

    public static long Records(Dictionary<string, long> counts) => counts.Where(pair => !own.Contains(pair.Key)).Sum(pair => pair.Value);

    /// <summary>The first table that does not count up; null when all do. Leases are not compared: they are taken again.</summary>
    public static string? Differing(IReadOnlyDictionary<string, long> saved, Dictionary<string, long> restored) =>
        saved.Keys.FirstOrDefault(table => table != "Leases" && saved[table] != restored.GetValueOrDefault(table));
}
