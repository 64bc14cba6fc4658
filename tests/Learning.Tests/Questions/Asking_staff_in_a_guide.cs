using Learning.Questions;
using Learning.Tests.Towns;
using Microsoft.EntityFrameworkCore;

namespace Learning.Tests.Questions;

public abstract class Asking_staff_in_a_guide(Towns.Towns towns) : IAsyncLifetime
{
    [Fact]
    public async Task passes_on_where_the_person_is_and_what_was_said_last()
    {
        var town = await Town(null);
        await town.Get<AskStaff>().Decide("帮帮我", "follow-guide", new("tea", "0123456789ab", 2, new string('话', 2100)), Towns.Town.Person("li"), "k");
        await using var db = town.Store.Open();
        var kept = await db.Questions.SingleAsync();
        Assert.Equal(("tea", "0123456789ab", 2, AskStaff.Longest), (kept.Guide, kept.GuideVersion, kept.GuideStep, kept.LastTurns!.Length));
    }

    [Theory]
    [InlineData("周一至周五 9:00-17:00", 0, 0.0)] // Monday, 10:00: they are there
    [InlineData("周一至周五 9:00-17:00", 8, 23.0)] // 18:00: on Tuesday, 9:00
    [InlineData("周一至周五 9:00-17:00", 105, 167.0)] // Friday, 19:00: on Monday, 9:00
    [InlineData("每天 8:30-21:00", 12, 22.5)]
    [InlineData("每天24小时", 0, null)] // words that cannot be reckoned with promise nothing
    [InlineData(null, 0, null)]
    public async Task promises_what_the_hours_allow(string? hours, double asked, double? promised)
    {
        var town = await Town(hours);
        town.Clock.SetUtcNow(Towns.Town.Morning.AddHours(asked));
        var passed = await town.Get<AskStaff>().Decide("帮帮我", null, Towns.Town.Person("li"), "k");
        Assert.Equal(promised is { } after ? Towns.Town.Morning.AddHours(after) : null, passed.Result!.Promised);
        town.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(passed.Result, (await town.Get<AskStaff>().Decide("帮帮我", null, Towns.Town.Person("li"), "k")).Result);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => towns.DisposeAsync();

    async Task<Town> Town(string? hours) => towns.Found(await towns.NewStore() with { HelpHours = hours is null ? null : new(hours, hours) });

    public sealed class On_sqlite() : Asking_staff_in_a_guide(new SqliteTowns());

    [Collection(OnPostgres.Name)]
    public sealed class On_postgres(PostgresServer server) : Asking_staff_in_a_guide(new PostgresTowns(server));
}
