using Learning.Staff;
using Learning.Store.Copies;
using Learning.Tests.Towns;
using Microsoft.EntityFrameworkCore;

namespace Learning.Tests.Staff;

public abstract class The_audit_trail(Towns.Towns towns) : IAsyncLifetime
{
    LearningOptions store = null!;
    Town town = null!;
    By mayor = null!;

    [Fact]
    public async Task says_who_did_what_to_what_how_it_stood_before_and_why()
    {
        await town.Get<ChangeStaff>().Decide("s1", StaffRole.District, "hankou", mayor with { Reason = "moved" });
        var entry = (await town.Trail())[^1];
        Assert.Equal(
            (6L, mayor.Staff, ActWay.Command, "staff-changed", "staff", """{"role":"Street","scope":"wuchang/school","enabled":true}""", """{"role":"District","scope":"hankou","enabled":true}""", "moved"),
            (entry.Id, entry.StaffId, entry.Way, entry.Act, entry.Kind, entry.Before!, entry.After!, entry.Reason!));
        Assert.Equal(town.Clock.GetUtcNow().UtcDateTime, entry.At);
    }

    [Fact]
    public async Task is_well_as_long_as_nobody_touches_it()
    {
        var report = await Check();
        Assert.Equal((5, 0), (report.Entries, report.Faults.Count));
        Assert.Equal((await town.Trail())[^1].Hash, report.Hash);
        await town.Get<ChangeStaff>().Decide("s1", StaffRole.Street, "school", mayor); // as it is: no act
        Assert.Equal(5, (await Check()).Entries);
    }

    [Fact]
    public async Task takes_nothing_that_the_console_has_no_words_for()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => town.Get<NoteExport>().Decide("something new", "1", 1, mayor with { Reason = "to see" }));
        Assert.Equal(5, (await Check()).Entries);
        Assert.True((await town.Get<NoteExport>().Decide("audit", "1", 1, mayor with { Reason = "to see" })).Done);
    }

    [Theory]
    [InlineData(""" "Act" = 'staff-enabled' """)]
    [InlineData(""" "After" = NULL """)]
    [InlineData(""" "StaffId" = 77 """)]
    [InlineData(""" "Reason" = 'another' """)]
    [InlineData(""" "Subject" = '77' """)]
    [InlineData(""" "Hash" = 'abc' """)]
    [InlineData(""" "Previous" = 'abc' """)]
    public async Task shows_which_entry_was_altered(string alteration)
    {
        await Run($"""UPDATE "AuditEntries" SET {alteration} WHERE "Id" = 3""");
        Assert.Equal([new(AuditFaultKind.Altered, 3, 3)], (await Check()).Faults);
    }

    [Fact]
    public async Task shows_an_entry_that_was_written_anew_with_a_hash_of_its_own()
    {
        foreach (var id in (long[])[3, 5])
        {
            var was = (await town.Trail())[(int)id - 1];
            var now = new AuditEntry { Id = id, At = was.At, StaffId = 77, Way = was.Way, Act = was.Act, Kind = was.Kind, Subject = was.Subject, Before = was.Before, After = was.After, Reason = was.Reason, Previous = was.Previous };
            await Run($"""UPDATE "AuditEntries" SET "StaffId" = 77, "Hash" = '{now.Reckoned()}' WHERE "Id" = {id}""");
        }
        Assert.Equal([new(AuditFaultKind.Altered, 3, 3), new(AuditFaultKind.Altered, 5, 5)], (await Check()).Faults);
    }

    [Theory]
    [InlineData("= 1", 1, 1)]
    [InlineData("BETWEEN 2 AND 3", 2, 3)]
    [InlineData("= 5", 5, 5)]
    [InlineData("> 0", 1, 5)]
    public async Task shows_which_entries_were_taken_out_the_last_ones_too(string which, long first, long last)
    {
        await Run($"""DELETE FROM "AuditEntries" WHERE "Id" {which}""");
        Assert.Equal([new(AuditFaultKind.Missing, first, last)], (await Check()).Faults);
    }

    [Fact]
    public async Task shows_what_was_put_in_and_when_its_end_is_gone()
    {
        foreach (var id in (long[])[0, 9])
        {
            await Run($"""
                INSERT INTO "AuditEntries" ("Id", "At", "StaffId", "Way", "Act", "Kind", "Subject", "Previous", "Hash")
                SELECT {id}, "At", "StaffId", "Way", "Act", "Kind", "Subject", "Previous", "Hash" FROM "AuditEntries" WHERE "Id" = 5
                """);
        }
        Assert.Equal([new(AuditFaultKind.Inserted, 0, 0), new(AuditFaultKind.Inserted, 9, 9)], (await Check()).Faults);
        await Run("""DELETE FROM "AuditHeads" """);
        Assert.Equal(AuditFaultKind.NoEnd, Assert.Single((await Check()).Faults).Kind);
        await Run("""DELETE FROM "AuditEntries" """);
        Assert.Equal(AuditFaultKind.NoEnd, Assert.Single((await Check()).Faults).Kind);
    }

    [Fact]
    public async Task has_no_fork_when_two_instances_write_at_once()
    {
        var other = towns.Found(store, town.Clock);
        var made = await Task.WhenAll(Enumerable.Range(0, 40).Select(n => Task.Run(() =>
            (n % 2 == 0 ? town : other).Get<InviteStaff>().Decide(new($"many{n}", StaffRole.Street, "school"), mayor))));
        Assert.All(made, it => Assert.True(it.Done, it.Refusal?.ToString()));
        var report = await Check();
        Assert.Equal((45, 0), (report.Entries, report.Faults.Count));
    }

    /// <summary>The control: without holding the end of the trail, writers that come at once follow the same entry.</summary>
    [Fact]
    public async Task would_fork_or_lose_an_entry_without_holding_its_end()
    {
        AuditHead head;
        await using (var db = town.Store.Open()) head = await db.AuditHeads.AsNoTracking().SingleAsync();
        var written = 0;
        foreach (var n in Enumerable.Range(0, 2))
        {
            await using var db = town.Store.Open();
            var entry = new AuditEntry { Id = head.Last + 1, At = town.Clock.GetUtcNow().UtcDateTime, Way = ActWay.Command, Act = $"a{n}", Kind = "k", Subject = "o", Previous = head.Hash };
            entry.Hash = entry.Reckoned();
            db.Add(entry);
            try
            {
                await db.SaveChangesAsync();
                written++;
            }
            catch (DbUpdateException)
            {
            }
        }
        Assert.Equal(1, written);
        Assert.Equal([new(AuditFaultKind.Inserted, 6, 6)], (await Check()).Faults);
    }

    [Fact]
    public async Task is_written_with_the_act_or_not_at_all()
    {
        await Run(town.Store.IsPostgres
            ? """ALTER TABLE "AuditEntries" ADD CONSTRAINT no_more CHECK ("Id" < 6)"""
            : """CREATE TRIGGER no_more BEFORE INSERT ON "AuditEntries" WHEN NEW."Id" > 5 BEGIN SELECT RAISE(ABORT, 'no more'); END""");
        await Assert.ThrowsAnyAsync<DbUpdateException>(() => town.Get<ChangeStaff>().Decide("s1", StaffRole.District, "hankou", mayor));
        Assert.Equal("wuchang/school", (await town.Get<StaffList>().Find("s1"))!.Scope);
        Assert.Equal((5, 0), ((await Check()).Entries, (await Check()).Faults.Count));
    }

    [Fact]
    public async Task goes_on_where_it_was_after_a_backup_was_restored()
    {
        var folder = Path.Combine(Directory.CreateTempSubdirectory("learning-audit").FullName, "copy");
        Assert.True((await town.Get<Backup>().Save(folder)).Done);
        var other = towns.Found((await towns.NewStore(empty: true)) with { City = store.City }, town.Clock);
        var restored = await other.Get<Backup>().Restore(folder);
        Assert.True(restored.Done, restored.Refusal?.ToString());
        await other.Account(mayor, "later", StaffRole.Street, "school");
        var report = await other.Get<AuditTrail>().Check();
        Assert.Equal((6, 0), (report.Entries, report.Faults.Count));
        Directory.Delete(Path.GetDirectoryName(folder)!, recursive: true);
    }

    public async Task InitializeAsync()
    {
        town = await StaffTown.Found(towns);
        store = town.Options;
        mayor = await town.First();
        for (var n = 1; n <= 4; n++) await town.Account(mayor, $"s{n}", StaffRole.Street, "school");
    }

    public Task DisposeAsync() => towns.DisposeAsync();

    Task<AuditReport> Check() => town.Get<AuditTrail>().Check();

    async Task Run(string sql)
    {
        await using var db = town.Store.Open();
        await db.Database.ExecuteSqlRawAsync(sql.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));
    }

    public sealed class On_sqlite() : The_audit_trail(new SqliteTowns());

    [Collection(OnPostgres.Name)]
    public sealed class On_postgres(PostgresServer server) : The_audit_trail(new PostgresTowns(server));
}
