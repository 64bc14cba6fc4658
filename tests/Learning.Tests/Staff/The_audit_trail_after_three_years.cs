using Learning.People;
using Learning.Staff;
using Learning.Tests.Towns;
using Microsoft.EntityFrameworkCore;

namespace Learning.Tests.Staff;

public abstract class The_audit_trail_after_three_years(Towns.Towns towns) : IAsyncLifetime
{
    Town town = null!;
    By mayor = null!;

    [Fact]
    public async Task loses_what_is_older_and_what_is_left_is_well()
    {
        Assert.Equal(0, await Swept());
        town.Clock.Advance(TimeSpan.FromDays(31));
        Assert.Equal(3, await Swept());
        Assert.Equal([4L, 5], (await town.Trail()).Select(it => it.Id));
        Assert.Equal((2, 0), await Check());
        await town.Account(mayor, "later", StaffRole.Street, "school");
        Assert.Equal((3, 0), await Check());
        Assert.Equal(0, await Swept());
    }

    [Theory]
    [InlineData("""UPDATE "AuditEntries" SET "Act" = 'another' WHERE "Id" = 5""", AuditFaultKind.Altered, 5)]
    [InlineData("""DELETE FROM "AuditEntries" WHERE "Id" = 4""", AuditFaultKind.Missing, 4)]
    [InlineData("""UPDATE "AuditHeads" SET "CutHash" = 'abc' """, AuditFaultKind.Altered, 4)]
    public async Task still_shows_what_was_altered_or_taken_out(string alteration, AuditFaultKind kind, long entry)
    {
        town.Clock.Advance(TimeSpan.FromDays(31));
        Assert.Equal(3, await Swept());
        await Run(alteration);
        Assert.Equal([new(kind, entry, entry)], (await town.Get<AuditTrail>().Check()).Faults);
    }

    [Fact]
    public async Task keeps_all_of_it_when_something_is_wrong_with_it()
    {
        town.Clock.Advance(TimeSpan.FromDays(31));
        await Run("""UPDATE "AuditEntries" SET "Act" = 'another' WHERE "Id" = 2""");
        Assert.Equal(0, await Swept());
        Assert.Equal(5, (await town.Trail()).Count);
    }

    /// <summary>The control: what is deleted without noting the cut is missing.</summary>
    [Fact]
    public async Task would_look_altered_if_older_entries_were_just_deleted()
    {
        await Run("""DELETE FROM "AuditEntries" WHERE "Id" < 4""");
        Assert.Equal([new(AuditFaultKind.Missing, 1, 3)], (await town.Get<AuditTrail>().Check()).Faults);
    }

    public async Task InitializeAsync()
    {
        town = await StaffTown.Found(towns);
        mayor = await town.First();
        foreach (var n in (int[])[1, 2]) await town.Account(mayor, $"s{n}", StaffRole.Street, "school");
        town.Clock.Advance(TimeSpan.FromDays(new RetentionOptions().Audit));
        foreach (var n in (int[])[3, 4]) await town.Account(mayor, $"s{n}", StaffRole.Street, "school");
    }

    public Task DisposeAsync() => towns.DisposeAsync();

    async Task<int> Swept() => (await town.Get<Retention>().Sweep()).Audit;

    async Task<(long Entries, int Faults)> Check()
    {
        var report = await town.Get<AuditTrail>().Check();
        return (report.Entries, report.Faults.Count);
    }

    async Task Run(string sql)
    {
        await using var db = town.Store.Open();
        await db.Database.ExecuteSqlRawAsync(sql);
    }

    public sealed class On_sqlite() : The_audit_trail_after_three_years(new SqliteTowns());

    [Collection(OnPostgres.Name)]
    public sealed class On_postgres(PostgresServer server) : The_audit_trail_after_three_years(new PostgresTowns(server));
}
