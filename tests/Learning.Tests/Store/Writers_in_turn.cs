using Learning.Store;
using Learning.Tests.Towns;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Learning.Tests.Store;

/// <summary>Who writes to a SQLite file beside others that write without a pause.</summary>
public sealed class Writers_in_turn : IAsyncLifetime
{
    static readonly TimeSpan hold = TimeSpan.FromMilliseconds(30);

    readonly SqliteTowns towns = new();
    Town town = null!;

    [Fact]
    public async Task wait_for_those_before_them_and_no_longer()
    {
        using var end = new CancellationTokenSource();
        var order = new List<string>();
        var busy = Enumerable.Range(0, 2).Select(_ => Task.Run(() => WriteOn(order, end.Token))).ToArray();
        for (var n = 0; n < 10; n++)
        {
            await Task.Delay(hold);
            int before;
            lock (order) before = order.Count;
            await Write(order, "mine");
            lock (order) Assert.True(order.Count - before <= 5, $"{order.Count - before} others wrote first.");
        }
        await end.CancelAsync();
        await Task.WhenAll(busy);
    }

    [Fact]
    public async Task are_let_in_when_a_transaction_is_given_up_or_a_statement_fails()
    {
        await using (var db = town.Store.Open())
        {
            await using var given = await db.Database.BeginTransactionAsync();
        }
        await using (var db = town.Store.Open())
            await Assert.ThrowsAsync<SqliteException>(() => db.Database.ExecuteSqlRawAsync("UPDATE \"Nothing\" SET x = 1"));
        await using (var db = town.Store.Open())
            Assert.NotEqual(0, await db.Counters.ExecuteUpdateAsync(set => set.SetProperty(it => it.Value, it => it.Value)).WaitAsync(TimeSpan.FromSeconds(5)));
    }

    [Fact]
    public async Task are_let_in_when_another_process_kept_one_of_them_out()
    {
        await using var other = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = town.Options.SqliteFile, Pooling = false }.ToString());
        await other.OpenAsync();
        await using (await other.BeginTransactionAsync())
        {
            await using var db = town.Store.Open();
            await db.Database.ExecuteSqlRawAsync("PRAGMA busy_timeout=100");
            db.Database.SetCommandTimeout(1);
            await Assert.ThrowsAsync<SqliteException>(() => db.Database.BeginTransactionAsync());
        }
        await Write([], "mine").WaitAsync(TimeSpan.FromSeconds(5));
    }

    [Theory]
    [InlineData("statement")]
    [InlineData("transaction")]
    public async Task wait_on_a_line_too(string written)
    {
        await using var line = new Line(town.Store);
        var begun = false;
        Task writing;
        await using (var db = town.Store.Open())
        {
            await using var held = await db.Database.BeginTransactionAsync();
            writing = Task.Run(() => line.Use(() => written == "statement" ? line.InTurn(Written) : line.Commit(Written)));
            await Task.Delay(10 * hold);
            Assert.False(begun);
            await held.CommitAsync();
        }
        await writing.WaitAsync(TimeSpan.FromSeconds(5));
        Assert.True(begun);
        await Write([], "the next").WaitAsync(TimeSpan.FromSeconds(5));

        Task Written()
        {
            begun = true;
            return line.Write("""UPDATE "Counters" SET "Value" = "Value" WHERE "Name" = @p0""", ["versions"]);
        }
    }

    [Fact]
    public async Task are_let_in_when_work_on_a_line_fails()
    {
        await using var line = new Line(town.Store);
        await Assert.ThrowsAsync<SqliteException>(() => line.Use(() => line.InTurn(() => line.Write("UPDATE \"Nothing\" SET x = 1", []))));
        await Assert.ThrowsAsync<SqliteException>(() => line.Use(() => line.Commit(() => line.Write("UPDATE \"Nothing\" SET x = 1", []))));
        await Write([], "the next").WaitAsync(TimeSpan.FromSeconds(5));
    }

    public async Task InitializeAsync() => town = await towns.Found();

    public Task DisposeAsync() => towns.DisposeAsync();

    async Task WriteOn(List<string> order, CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested) await Write(order, "theirs");
    }

    async Task Write(List<string> order, string who)
    {
        await using var db = town.Store.Open();
        await using var transaction = await db.Database.BeginTransactionAsync();
        lock (order) order.Add(who);
        await Task.Delay(hold);
        await transaction.CommitAsync();
    }
}
