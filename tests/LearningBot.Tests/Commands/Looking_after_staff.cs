using LearningBot.Commands;
using Microsoft.EntityFrameworkCore;

namespace LearningBot.Tests.Commands;

public sealed class Looking_after_staff : IDisposable
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("staff");
    readonly StringWriter said = new();
    readonly StringWriter errors = new();

    [Fact]
    public async Task begins_with_the_first_account_and_shows_its_code_once()
    {
        Assert.Contains("Make the first: staff invite NAME --role city --scope city", await Said("staff", "list"), StringComparison.Ordinal);
        var invited = await Said("staff", "invite", "Mayor", "--role", "city", "--scope", "city", "--name", "李主任");
        Assert.Contains("mayor (city, city) can be set up once", invited, StringComparison.Ordinal);
        var code = invited.Split('\n')[1].Trim();
        Assert.Equal(22, code.Length);
        Assert.Contains("mayor                    city       city", await Said("staff", "list"), StringComparison.Ordinal);
        await using (var records = new Records(new Call { Terminal = Screen, Settings = [Data] }))
        await using (var db = records.Store.Open())
        {
            Assert.Equal((1, 1), (await db.StaffAccounts.CountAsync(), await db.AuditEntries.CountAsync()));
        }
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Assert.All(folder.EnumerateFiles("*", SearchOption.AllDirectories), file => Assert.DoesNotContain(code, File.ReadAllText(file.FullName), StringComparison.Ordinal));
        Assert.Contains("It must be known who does this: --as STAFF", await Misused("staff", "invite", "li", "--role", "district", "--scope", "wuchang"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task acts_as_an_enabled_account_or_says_what_to_do()
    {
        Assert.Contains("There is no staff account yet. Make the first", await Failed("staff", "disable", "li", "--as", "mayor"), StringComparison.Ordinal);
        await Said("staff", "invite", "mayor", "--role", "city", "--scope", "city");
        await Said("staff", "invite", "li", "--role", "district", "--scope", "wuchang", "--as", "MAYOR");
        Assert.Contains("There is no staff account \"nobody\".", await Failed("staff", "disable", "li", "--as", "nobody"), StringComparison.Ordinal);
        Assert.Contains("There is no staff account \"mayor\" that this account may change.", await Failed("staff", "disable", "mayor", "--as", "li"), StringComparison.Ordinal);
        Assert.Contains("li (district, jiangan).", await Said("staff", "change", "li", "--scope", "jiangan", "--as", "mayor", "--reason", "moved"), StringComparison.Ordinal);
        Assert.Contains("li (district, jiangan) is disabled.", await Said("staff", "disable", "li", "--as", "mayor"), StringComparison.Ordinal);
        Assert.Contains("The staff account \"li\" is disabled.", await Failed("staff", "list", "--as", "li"), StringComparison.Ordinal);
        Assert.Contains("Enable it first: staff enable li", await Failed("staff", "invite", "li", "--as", "mayor"), StringComparison.Ordinal);
        Assert.Contains("is enabled.", await Said("staff", "enable", "li", "--as", "mayor"), StringComparison.Ordinal);
        Assert.Contains("with this code", await Said("staff", "invite", "li", "--as", "mayor"), StringComparison.Ordinal);
        Assert.Contains("The role street is not for a district: --scope names the id of a street's school.", await Failed("staff", "change", "li", "--role", "street", "--as", "mayor"), StringComparison.Ordinal);
        Assert.Contains("the last enabled account of the city", await Failed("staff", "disable", "mayor", "--as", "mayor"), StringComparison.Ordinal);
        Assert.Contains("There is no part of the city called \"atlantis\"", await Failed("staff", "change", "li", "--scope", "atlantis", "--as", "mayor"), StringComparison.Ordinal);
        Assert.Contains("li                       district   jiangan", await Said("staff", "list", "--as", "li"), StringComparison.Ordinal);
        Assert.DoesNotContain("mayor", await Said("staff", "list", "--as", "li"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task shows_and_checks_what_staff_did()
    {
        await Said("staff", "invite", "mayor", "--role", "city", "--scope", "city");
        await Said("staff", "invite", "li", "--role", "district", "--scope", "wuchang", "--as", "mayor", "--reason", "new colleague");
        var trail = await Said("staff", "audit", "--as", "mayor", "--last", "1");
        Assert.Contains("mayor                staff-invited staff 2", trail, StringComparison.Ordinal);
        Assert.Contains("new colleague", trail, StringComparison.Ordinal);
        Assert.Equal("", await Said("staff", "audit", "--as", "li"));
        Assert.Contains("2 entries are as they were written.", await Said("staff", "audit", "--check"), StringComparison.Ordinal);
        await using (var records = new Records(new Call { Terminal = Screen, Settings = [Data] }))
        await using (var db = records.Store.Open())
        {
            await db.AuditEntries.Where(it => it.Id == 1).ExecuteDeleteAsync();
        }
        Assert.Equal(Exit.Failed, await Run("staff", "audit", "--check"));
        Assert.Contains("Entry 1 was taken out.", Taken(said), StringComparison.Ordinal);
        Assert.Equal(Exit.Failed, await Run("check"));
        Assert.Contains("BROKEN  audit          Entry 1 was taken out.", Taken(said), StringComparison.Ordinal);
    }

    [Fact]
    public async Task explains_its_parts()
    {
        Assert.Contains("staff needs one more word. There is: staff list, staff invite", await Misused("staff"), StringComparison.Ordinal);
        Assert.Contains("Did you mean staff list?", await Misused("staff", "lost"), StringComparison.Ordinal);
        Assert.Contains("staff invite NAME [--role", await Said("staff", "invite", "--help"), StringComparison.Ordinal);
        Assert.Contains("  staff audit ", await Said("staff", "--help"), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        said.Dispose();
        errors.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    Terminal Screen => new(TextReader.Null, said, errors, Width: null);

    string Data => $"--Data:Directory={folder.FullName}";

    Task<int> Run(params string[] line) => AllCommands.Run([.. line, Data], Screen);

    async Task<string> Said(params string[] line)
    {
        Taken(said);
        Assert.Equal((Exit.Ok, ""), (await Run(line), Taken(errors)));
        return Taken(said);
    }

    async Task<string> Failed(params string[] line)
    {
        Assert.Equal(Exit.Failed, await Run(line));
        return Taken(errors);
    }

    async Task<string> Misused(params string[] line)
    {
        Assert.Equal(Exit.Misused, await Run(line));
        return Taken(errors);
    }

    static string Taken(StringWriter from)
    {
        var text = from.ToString();
        from.GetStringBuilder().Clear();
        return text;
    }
}
