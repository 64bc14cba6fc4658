using Learning.Catalogue;
using Microsoft.EntityFrameworkCore;

namespace LearningBot.Tests.Commands;

public sealed class Importing_as_staff : IDisposable
{
    readonly Shell shell = new();

    [Fact]
    public async Task stands_in_the_audit_trail_with_its_reason()
    {
        await shell.Said("staff", "invite", "mayor", "--role", "city", "--scope", "city");
        await shell.Said(Line("--as", "mayor", "--reason", "spring term"));
        var trail = await shell.Said("staff", "audit", "--as", "mayor", "--last", "1");
        Assert.Contains("mayor                table-imported import 1", trail, StringComparison.Ordinal);
        Assert.Contains("spring term", trail, StringComparison.Ordinal);
        Assert.Contains("are as they were written.", await shell.Said("staff", "audit", "--check"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task stands_there_not_when_it_is_tried_or_nobody_is_named()
    {
        await shell.Said("staff", "invite", "mayor", "--role", "city", "--scope", "city");
        await shell.Said(Line("--as", "mayor", "--dry-run"));
        await shell.Said(Line());
        Assert.DoesNotContain("table-imported", await shell.Said("staff", "audit", "--as", "mayor"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task is_refused_to_who_is_not_of_the_city()
    {
        await shell.Said("staff", "invite", "mayor", "--role", "city", "--scope", "city");
        await shell.Said("staff", "invite", "li", "--role", "district", "--scope", "wuchang", "--as", "mayor");
        Assert.Contains("This account may not do that.", await shell.Failed(Line("--as", "li")), StringComparison.Ordinal);
        Assert.Contains("There is no staff account \"nobody\".", await shell.Failed(Line("--as", "nobody")), StringComparison.Ordinal);
        await using var records = shell.Records();
        await using var db = records.Store.Open();
        Assert.False(await db.Imports.AnyAsync(it => it.State == ImportState.Done));
    }

    public void Dispose() => shell.Dispose();

    string[] Line(params string[] options)
    {
        var table = Path.Combine(shell.Folder.FullName, "courses.csv");
        File.WriteAllText(table, "id,title\nc1,太极拳入门\n");
        return ["import", table, "--kind", "course", "--language", "zh", .. options];
    }
}
