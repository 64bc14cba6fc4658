using LearningBot.Commands;
using Microsoft.EntityFrameworkCore;

namespace LearningBot.Tests.Commands;

public sealed class Looking_after_staff : IDisposable
{
    readonly Shell shell = new();

    [Fact]
    public async Task begins_with_the_first_account_and_shows_its_link_once()
    {
        Assert.Contains("Make the first: staff invite NAME --role city --scope city", await shell.Said("staff", "list"), StringComparison.Ordinal);
        var invited = await shell.Said("staff", "invite", "Mayor", "--role", "city", "--scope", "city", "--name", "李主任");
        Assert.Contains("mayor (city, city) can be set up once", invited, StringComparison.Ordinal);
        Assert.Contains("http://localhost:3978/staff/set-up/", invited, StringComparison.Ordinal);
        var code = invited.Split('\n')[1].Split('/')[^1].Trim();
        Assert.Equal(22, code.Length);
        Assert.Contains("mayor                    city       city", await shell.Said("staff", "list"), StringComparison.Ordinal);
        await using (var records = shell.Records())
        await using (var db = records.Store.Open())
        {
            Assert.Equal((1, 1), (await db.StaffAccounts.CountAsync(), await db.AuditEntries.CountAsync()));
        }
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Assert.All(shell.Folder.EnumerateFiles("*", SearchOption.AllDirectories), file => Assert.DoesNotContain(code, File.ReadAllText(file.FullName), StringComparison.Ordinal));
        Assert.Contains("It must be known who does this: --as STAFF", await shell.Misused("staff", "invite", "li", "--role", "district", "--scope", "wuchang"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task acts_as_an_enabled_account_or_says_what_to_do()
    {
        Assert.Contains("There is no staff account yet. Make the first", await shell.Failed("staff", "disable", "li", "--as", "mayor"), StringComparison.Ordinal);
        await shell.Said("staff", "invite", "mayor", "--role", "city", "--scope", "city");
        await shell.Said("staff", "invite", "li", "--role", "district", "--scope", "wuchang", "--as", "MAYOR");
        Assert.Contains("There is no staff account \"nobody\".", await shell.Failed("staff", "disable", "li", "--as", "nobody"), StringComparison.Ordinal);
        Assert.Contains("There is no staff account \"mayor\" that this account may change.", await shell.Failed("staff", "disable", "mayor", "--as", "li"), StringComparison.Ordinal);
        Assert.Contains("li (district, jiangan).", await shell.Said("staff", "change", "li", "--scope", "jiangan", "--as", "mayor", "--reason", "moved"), StringComparison.Ordinal);
        Assert.Contains("li (district, jiangan) is disabled.", await shell.Said("staff", "disable", "li", "--as", "mayor"), StringComparison.Ordinal);
        Assert.Contains("The staff account \"li\" is disabled.", await shell.Failed("staff", "list", "--as", "li"), StringComparison.Ordinal);
        Assert.Contains("Enable it first: staff enable li", await shell.Failed("staff", "invite", "li", "--as", "mayor"), StringComparison.Ordinal);
        Assert.Contains("is enabled.", await shell.Said("staff", "enable", "li", "--as", "mayor"), StringComparison.Ordinal);
        Assert.Contains("with this link", await shell.Said("staff", "invite", "li", "--as", "mayor"), StringComparison.Ordinal);
        Assert.Contains("The role street is not for a district: --scope names the id of a street's school.", await shell.Failed("staff", "change", "li", "--role", "street", "--as", "mayor"), StringComparison.Ordinal);
        Assert.Contains("the last enabled account of the city", await shell.Failed("staff", "disable", "mayor", "--as", "mayor"), StringComparison.Ordinal);
        Assert.Contains("There is no part of the city called \"atlantis\"", await shell.Failed("staff", "change", "li", "--scope", "atlantis", "--as", "mayor"), StringComparison.Ordinal);
        Assert.Contains("li                       district   jiangan", await shell.Said("staff", "list", "--as", "li"), StringComparison.Ordinal);
        Assert.DoesNotContain("mayor", await shell.Said("staff", "list", "--as", "li"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task shows_and_checks_what_staff_did()
    {
        await shell.Said("staff", "invite", "mayor", "--role", "city", "--scope", "city");
        await shell.Said("staff", "invite", "li", "--role", "district", "--scope", "wuchang", "--as", "mayor", "--reason", "new colleague");
        var trail = await shell.Said("staff", "audit", "--as", "mayor", "--last", "1");
        Assert.Contains("mayor                staff-invited staff 2", trail, StringComparison.Ordinal);
        Assert.Contains("new colleague", trail, StringComparison.Ordinal);
        Assert.Equal("", await shell.Said("staff", "audit", "--as", "li"));
        Assert.Contains("2 entries are as they were written.", await shell.Said("staff", "audit", "--check"), StringComparison.Ordinal);
        await using (var records = shell.Records())
        await using (var db = records.Store.Open())
        {
            await db.AuditEntries.Where(it => it.Id == 1).ExecuteDeleteAsync();
        }
        var audit = await shell.Run("staff", "audit", "--check");
        Assert.Equal(Exit.Failed, audit.Exit);
        Assert.Contains("Entry 1 was taken out.", audit.Said, StringComparison.Ordinal);
        var check = await shell.Run("check");
        Assert.Equal(Exit.Failed, check.Exit);
        Assert.Contains("BROKEN  audit          Entry 1 was taken out.", check.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task explains_its_parts()
    {
        Assert.Contains("staff needs one more word. There is: staff list, staff invite", await shell.Misused("staff"), StringComparison.Ordinal);
        Assert.Contains("Did you mean staff list?", await shell.Misused("staff", "lost"), StringComparison.Ordinal);
        Assert.Contains("staff invite NAME [--role", await shell.Said("staff", "invite", "--help"), StringComparison.Ordinal);
        Assert.Contains("  staff audit ", await shell.Said("staff", "--help"), StringComparison.Ordinal);
    }

    public void Dispose() => shell.Dispose();
}
