using System.Data.Common;
using Learning.Bookings;
using Microsoft.EntityFrameworkCore;

namespace LearningBot.Commands.Checks;

/// <summary>Looks at the store of the records.</summary>
static class CheckRecords
{
    /// <summary>What was found.</summary>
    public static async Task<Finding> Of(Records records, CancellationToken cancel)
    {
        var options = Settings.Learning(records.Configuration);
        var where = options.Postgres is null ? Path.GetFullPath(options.SqliteFile) : "PostgreSQL";
        if (options.Postgres is null && !File.Exists(where))
            return new(Standing.Note, "records", $"{where} is made at the first start.");
        try
        {
            return await records.Store.IsReady(cancel)
                ? new(Standing.Well, "records", $"{where}: {await Contents(records, cancel)}")
                : new(Standing.Note, "records", $"{where} is there; its tables are made or brought up to date at the next start.");
        }
        catch (Exception e) when (e is DbException or InvalidOperationException or TimeoutException)
        {
            return new(Standing.Broken, "records", $"{where} cannot be read: {e.GetBaseException().Message}");
        }
    }

    static async Task<string> Contents(Records records, CancellationToken cancel)
    {
        await using var db = records.Store.Open();
        var now = records.Get<TimeProvider>().GetUtcNow().UtcDateTime;
        var lectures = await db.Lectures.CountAsync(cancel);
        var sample = await db.Lectures.CountAsync(lecture => lecture.Sample, cancel);
        var sessions = await db.Sessions.CountAsync(session => session.StartsAt > now && !session.Cancelled, cancel);
        var bookings = await db.Bookings.CountAsync(booking => booking.State != BookingState.Cancelled && !booking.Sample, cancel);
        return $"{lectures:N0} lectures ({sample:N0} of them samples), {sessions:N0} sessions to come, {bookings:N0} bookings of people.";
    }
}
