using Learning.Lectures;
using Learning.Places;
using Learning.Staff;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace LearningBot.Tests.Staff;

/// <summary>Sessions for those who run them.</summary>
static class SessionsOfTheConsole
{
    static int made;

    /// <summary>A new session in a community of the district that has most teaching points, five days from now or in so many hours.</summary>
    public static async Task<Session> NewSession(this ConsoleService console, string? placeId = null, double? inHours = null)
    {
        await using var db = console.Get<LearningStore>().Open();
        var place = placeId is null
            ? await db.Places.Where(it => it.Kind == PlaceKind.TeachingPoint && it.Under != null).OrderBy(it => it.Id).FirstAsync()
            : await db.Places.SingleAsync(it => it.Id == placeId);
        var now = console.Time.GetUtcNow().UtcDateTime;
        var starts = inHours is { } hours ? now.AddHours(hours) : now.Date.AddDays(5).AddHours(2);
        var session = new Session
        {
            Id = $"made-{Interlocked.Increment(ref made)}",
            LectureId = await db.Lectures.OrderBy(it => it.Id).Select(it => it.Id).FirstAsync(),
            Mode = Mode.InPerson,
            StartsAt = starts,
            EndsAt = starts.AddHours(1.5),
            PlaceId = place.Id,
            District = place.District,
            Capacity = 20,
        };
        db.Add(session);
        await db.SaveChangesAsync();
        return session;
    }

    /// <summary>A district in which the session is not held.</summary>
    public static async Task<string> ForeignDistrict(this ConsoleService console, Session session)
    {
        await using var db = console.Get<LearningStore>().Open();
        return await db.Places.Where(it => it.District != session.District).OrderBy(it => it.Id).Select(it => it.District).FirstAsync();
    }

    /// <summary>The address of a page about a session that whoever has this role may see.</summary>
    public static async Task<string> OwnSession(this ConsoleService console, string page, StaffRole role)
    {
        var scope = await console.Scope(role);
        await using var db = console.Get<LearningStore>().Open();
        var place = role switch
        {
            StaffRole.City or StaffRole.Auditor => await db.Places.OrderBy(it => it.Id).FirstAsync(),
            StaffRole.District or StaffRole.Volunteer => await db.Places.Where(it => it.District == scope).OrderBy(it => it.Id).FirstAsync(),
            _ => await db.Places.SingleAsync(it => it.Id == scope),
        };
        return $"/staff/lectures/{page}/{(await console.NewSession(place.Id)).Id}";
    }

    /// <summary>The address of a page about a session out of the hands of whoever has this role.</summary>
    public static async Task<string> ForeignSession(this ConsoleService console, string page, StaffRole role)
    {
        var scope = await console.Scope(role);
        await using var db = console.Get<LearningStore>().Open();
        var place = await db.Places.Where(it => it.Id != scope && it.District != scope && it.Under != scope).OrderBy(it => it.Id).FirstAsync();
        return $"/staff/lectures/{page}/{(await console.NewSession(place.Id)).Id}";
    }
}
