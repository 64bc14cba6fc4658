using Learning.Lectures;
using Learning.Messages;
using Learning.Questions;
using Learning.Staff;
using Learning.Tests.Towns;
using Microsoft.EntityFrameworkCore;

namespace Learning.Tests.Staff;

/// <summary>
/// Each kind of thing × each role × own and other branch: what is seen, and behind the stroke what may be changed. The session <c>at-point-too</c> is of a lecture
/// that is also held far away.
/// </summary>
public abstract class What_staff_may_reach(Towns.Towns towns) : IAsyncLifetime
{
    const string AllSessions = "at-far at-other at-point at-point-too at-school live-city live-wuchang";
    const string AllLectures = "l1 l2 l3 l4";
    const string AllQuestions = "hankou unknown wuchang";
    const string AllDeliveries = "about-far about-point guide-unknown guide-wuchang";
    const string AllBroadcasts = "city hankou point school wuchang";
    const string AllStaff = "auditor community disabled hankou mayor street volunteer wuchang";

    Town town = null!;

    [Theory]
    [InlineData("mayor", AllSessions, AllSessions, AllLectures, AllLectures, AllQuestions, AllQuestions, AllDeliveries, AllDeliveries, AllBroadcasts, AllBroadcasts, AllStaff, AllStaff, true)]
    [InlineData("auditor", AllSessions, "", AllLectures, "", AllQuestions, "", AllDeliveries, "", AllBroadcasts, "", AllStaff, "", true)]
    [InlineData("wuchang", "at-other at-point at-point-too at-school live-wuchang", "=", "l1 l2 l3", "l1 l2", "wuchang", "=", "about-point guide-wuchang", "=",
        "point school wuchang", "=", "community disabled street volunteer wuchang", "community street volunteer", false)]
    [InlineData("hankou", "at-far", "=", "l3", "", "hankou", "=", "about-far", "=", "hankou", "=", "hankou", "", false)]
    [InlineData("street", "at-point at-point-too at-school", "=", "l1 l3", "l1", "", "", "about-point", "=", "point school", "=", "community street volunteer", "community volunteer", false)]
    [InlineData("community", "at-point at-point-too", "=", "l1 l3", "", "", "", "about-point", "=", "point", "=", "community volunteer", "volunteer", false)]
    [InlineData("volunteer", "", "", "", "", "", "", "", "", "", "", "", "", false)]
    [InlineData("disabled", "", "", "", "", "", "", "", "", "", "", "", "", false)]
    [InlineData("nobody", "", "", "", "", "", "", "", "", "", "", "", "", false)]
    public async Task is_what_lies_in_their_branch_and_nothing_else(
        string who, string sessions, string sessionsChanged, string lectures, string lecturesChanged, string questions, string questionsChanged,
        string deliveries, string deliveriesChanged, string broadcasts, string broadcastsChanged, string staff, string staffChanged, bool audit)
    {
        await using var db = town.Store.Open();
        var access = Access.Of(await db.StaffAccounts.AsNoTracking().SingleOrDefaultAsync(it => it.SignIn == who));
        await Same(sessions, sessionsChanged, purpose => access.Sessions(db, purpose).Select(it => it.Id));
        await Same(lectures, lecturesChanged, purpose => access.Lectures(db, purpose).Select(it => it.Id));
        await Same(questions, questionsChanged, purpose => access.Questions(db, purpose).Select(it => it.Text));
        await Same(deliveries, deliveriesChanged, purpose => access.Deliveries(db, purpose).Select(it => it.Cause));
        await Same(staff, staffChanged, purpose => access.Staff(db, purpose).Select(it => it.SignIn));
        Assert.Equal(broadcasts, Audiences(access, Purpose.See));
        Assert.Equal(broadcastsChanged == "=" ? broadcasts : broadcastsChanged, Audiences(access, Purpose.Change));
        Assert.Equal(audit, await access.Audit(db).AnyAsync());
    }

    [Fact]
    public async Task has_a_row_for_every_role()
    {
        await using var db = town.Store.Open();
        var roles = await db.StaffAccounts.Where(it => it.DisabledAt == null).Select(it => it.Role).Distinct().ToListAsync();
        Assert.Equal(Enum.GetValues<StaffRole>().Order(), roles.Order());
    }

    [Theory]
    [InlineData("", "wuchang", true)]
    [InlineData("wuchang", "wuchang", true)]
    [InlineData("wuchang", "wuchang/school/point", true)]
    [InlineData("wuchang", "wuchang-new", false)]
    [InlineData("wuchang/school", "wuchang", false)]
    [InlineData("wuchang", "", false)]
    public void a_branch_holds_itself_and_what_is_below_it(string branch, string other, bool holds) => Assert.Equal(holds, new Branch(branch).Holds(new(other)));

    public async Task InitializeAsync()
    {
        town = await StaffTown.Found(towns);
        await Accounts();
        (string, string, string?, string?)[] sessions =
        [
            ("at-point", "l1", "point", "wuchang"), ("at-school", "l1", "school", "wuchang"), ("at-other", "l2", "other-point", "wuchang"), ("live-wuchang", "l2", null, "wuchang"),
            ("at-far", "l3", "far-point", "hankou"), ("at-point-too", "l3", "point", "wuchang"), ("live-city", "l4", null, null),
        ];
        foreach (var (id, lecture, place, district) in sessions)
        {
            await town.Session(seats: 9, id: id, lecture: lecture, mode: place is null ? Mode.Live : Mode.InPerson, with: it => (it.PlaceId, it.District) = (place, district));
        }
        var (point, far) = (await town.Booking("of-hankou", 1, "at-point"), await town.Booking("of-wuchang", 1, "at-far"));
        await town.Booking("unknown", 1, "at-far");
        await using var db = town.Store.Open();
        var people = await db.Addresses.ToDictionaryAsync(it => it.UserId, it => it.PersonId);
        await db.People.Where(it => it.Id == people["of-hankou"]).ExecuteUpdateAsync(set => set.SetProperty(it => it.District, "hankou"));
        await db.People.Where(it => it.Id == people["of-wuchang"]).ExecuteUpdateAsync(set => set.SetProperty(it => it.District, "wuchang"));
        db.AddRange(Question("wuchang", people["of-wuchang"]), Question("hankou", people["of-hankou"]), Question("unknown", people["unknown"]));
        db.AddRange(
            Delivery("about-point", people["of-hankou"], point.Id), Delivery("about-far", people["of-wuchang"], far.Id),
            Delivery("guide-wuchang", people["of-wuchang"], null), Delivery("guide-unknown", people["unknown"], null));
        await db.SaveChangesAsync();
    }

    public Task DisposeAsync() => towns.DisposeAsync();

    async Task Accounts()
    {
        var mayor = await town.First();
        await town.Account(mayor, "auditor", StaffRole.Auditor, "city");
        await town.Account(mayor, "wuchang", StaffRole.District, "wuchang");
        await town.Account(mayor, "hankou", StaffRole.District, "hankou");
        await town.Account(mayor, "street", StaffRole.Street, "school");
        await town.Account(mayor, "community", StaffRole.Community, "point");
        await town.Account(mayor, "volunteer", StaffRole.Volunteer, "point");
        await town.Account(mayor, "disabled", StaffRole.District, "wuchang");
        Assert.True((await town.Get<DisableStaff>().Decide("disabled", mayor)).Done);
    }

    static async Task Same(string seen, string changed, Func<Purpose, IQueryable<string>> found)
    {
        Assert.Equal(seen, await Words(found(Purpose.See)));
        Assert.Equal(changed == "=" ? seen : changed, await Words(found(Purpose.Change)));
    }

    static async Task<string> Words(IQueryable<string> found) => string.Join(' ', (await found.ToListAsync()).Order(StringComparer.Ordinal));

    static string Audiences(Access access, Purpose purpose) => string.Join(' ', new Dictionary<string, Branch>
    {
        ["city"] = Branch.City,
        ["hankou"] = new("hankou"),
        ["point"] = new("wuchang/school/point"),
        ["school"] = new("wuchang/school"),
        ["wuchang"] = new("wuchang"),
    }.Where(it => access.Broadcasts(it.Value, purpose)).Select(it => it.Key));

    Question Question(string text, long person) =>
        new() { PersonId = person, Language = Language.Chinese, Text = text, AskedAt = town.Clock.GetUtcNow().UtcDateTime, Key = text };

    Delivery Delivery(string cause, long person, long? booking) => new()
    {
        PersonId = person,
        Cause = cause,
        Kind = "kind",
        Answers = "{}",
        BookingId = booking,
        DueAt = town.Clock.GetUtcNow().UtcDateTime,
        CreatedAt = town.Clock.GetUtcNow().UtcDateTime,
        ChangedAt = town.Clock.GetUtcNow().UtcDateTime,
    };

    public sealed class On_sqlite() : What_staff_may_reach(new SqliteTowns());

    [Collection(OnPostgres.Name)]
    public sealed class On_postgres(PostgresServer server) : What_staff_may_reach(new PostgresTowns(server));
}
