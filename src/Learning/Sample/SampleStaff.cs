using Learning.Places;
using Learning.Staff;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Sample;

/// <summary>Invented colleagues in the sample city, one of each role, so that a newcomer can try each.</summary>
public sealed class SampleStaff(LearningStore store, StaffList staff, InviteStaff invite)
{
    static readonly (string SignIn, StaffRole Role, string Name)[] colleagues =
    [
        ("demo.city", StaffRole.City, "示例·市级"), ("demo.district", StaffRole.District, "示例·区级"), ("demo.street", StaffRole.Street, "示例·街道"),
        ("demo.community", StaffRole.Community, "示例·社区"), ("demo.auditor", StaffRole.Auditor, "示例·审计"), ("demo.volunteer", StaffRole.Volunteer, "示例·志愿者"),
    ];

    /// <summary>Makes the accounts that are not there, and a new one-time code for each that was not set up.</summary>
    /// <returns>The invitations; empty when there are no places, or no account of the city can act.</returns>
    public async Task<IReadOnlyList<Invited>> Invite(CancellationToken cancel = default)
    {
        if (await Where(cancel) is not { } scopes) return [];
        List<Invited> invited = [];
        foreach (var (signIn, role, name) in colleagues)
        {
            var there = await staff.Find(signIn, cancel);
            var by = new By(await Actor(cancel), ActWay.Command);
            var decided = there is null ? await invite.Decide(new(signIn, role, scopes[role]) { Name = name }, by, cancel) : await invite.Again(signIn, by, cancel);
            if (decided.Done) invited.Add(decided.Result);
        }
        return invited;
    }

    async Task<long?> Actor(CancellationToken cancel)
    {
        await using var db = store.Open();
        return await db.StaffAccounts.Where(it => it.Role == StaffRole.City && it.DisabledAt == null).OrderBy(it => it.Id).Select(it => (long?)it.Id).FirstOrDefaultAsync(cancel);
    }

    // A community in which something is held, and the street and district above it.
    async Task<Dictionary<StaffRole, string>?> Where(CancellationToken cancel)
    {
        await using var db = store.Open();
        var point = await db.Places.AsNoTracking().Where(it => it.Kind == PlaceKind.TeachingPoint && it.Under != null && it.RetiredAt == null)
            .OrderByDescending(it => db.Sessions.Count(session => session.PlaceId == it.Id)).ThenBy(it => it.Id).FirstOrDefaultAsync(cancel);
        return point is null ? null : new()
        {
            [StaffRole.City] = Branches.CityWord,
            [StaffRole.Auditor] = Branches.CityWord,
            [StaffRole.District] = point.District,
            [StaffRole.Volunteer] = point.District,
            [StaffRole.Street] = point.Under!,
            [StaffRole.Community] = point.Id,
        };
    }
}
