using Learning;
using Learning.City;
using Learning.Places;
using Learning.Staff;
using Learning.Staff.SigningIn;
using Learning.Store;
using LearningBot.Tests.Browser;
using LearningBot.Tests.Conversations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LearningBot.Tests.Staff;

/// <summary>The service with the sample city, a clock that can be moved, and accounts of staff.</summary>
public class ConsoleService : Chromium
{
    static readonly By command = new(null, ActWay.Command);
    int accounts;

    public ConsoleService() => Settings.Add("--Sample:Load=true");

    internal MovableTime Time { get; } = new();

    /// <summary>Starts it, and asks for the console once: until then it has no addresses that could be listed.</summary>
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        using var somebody = new StaffVisitor(Address);
        await somebody.Get("/staff/sign-in");
    }

    internal T Get<T>()
        where T : notnull => App.Services.GetRequiredService<T>();

    /// <summary>The first account, of the city.</summary>
    internal async Task<By> Mayor()
    {
        await Get<InviteStaff>().Decide(new("mayor", StaffRole.City, "city"), command);
        return new((await Get<StaffList>().Find("mayor"))!.Id, ActWay.Command);
    }

    /// <summary>A new account, invited; its code.</summary>
    internal async Task<Invited> Invited(StaffRole role, string scope, Language language = Language.Chinese)
    {
        var name = $"{role}{Interlocked.Increment(ref accounts)}";
        return (await Get<InviteStaff>().Decide(new(name, role, scope) { Language = language }, await Mayor())).Result
            ?? throw new InvalidOperationException($"Nobody can be {role} of {scope}.");
    }

    /// <summary>Somebody who has signed in.</summary>
    /// <param name="role">Their role.</param>
    /// <param name="scope">The word for their branch; null for one that has a session, or for the city.</param>
    /// <param name="proven">True when they gave a second proof.</param>
    /// <param name="language">Their language.</param>
    internal async Task<StaffVisitor> SignedIn(StaffRole role, string? scope = null, bool proven = true, Language language = Language.Chinese)
    {
        var account = (await Invited(role, scope ?? await Scope(role), language)).Account;
        var session = (await Get<SignIn>().Vouched(account.SignIn, proven)).Result!;
        return new(Address, account, session.Token);
    }

    /// <summary>A branch for a role; the second time another one.</summary>
    internal async Task<string> Scope(StaffRole role, int which = 0)
    {
        await using var db = Get<LearningStore>().Open();
        return role switch
        {
            StaffRole.City or StaffRole.Auditor => "city",
            StaffRole.District or StaffRole.Volunteer => (await db.Sessions.Where(it => it.PlaceId != null)
                .Join(db.Places, it => it.PlaceId, it => it.Id, (_, place) => place.District).Distinct().OrderBy(it => it).ToListAsync())[which]!,
            StaffRole.Street => (await db.Places.Where(it => it.Kind == PlaceKind.StreetSchool).OrderBy(it => it.Id).ToListAsync())[which].Id,
            _ => (await db.Sessions.Where(it => it.PlaceId != null).Join(db.Places, it => it.PlaceId, it => it.Id, (_, place) => place)
                .Where(it => it.Kind == PlaceKind.TeachingPoint).Select(it => it.Id).Distinct().OrderBy(it => it).ToListAsync())[which],
        };
    }

    /// <summary>How long ago a moment of a table was, by the clocks of the city.</summary>
    internal TimeSpan Since(string cell)
    {
        var clock = Get<CityClock>();
        return clock.InCity(clock.Now).DateTime - DateTime.ParseExact(cell.Trim(), "yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);
    }

    private protected override void Adjust(IServiceCollection services) => services.AddSingleton<TimeProvider>(Time);
}
