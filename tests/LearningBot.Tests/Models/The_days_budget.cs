using Learning.Models;
using Learning.Tests.Towns;
using LearningBot.Tests.Models.StandIns;

namespace LearningBot.Tests.Models;

public abstract class The_days_budget : IAsyncLifetime
{
    const int most = 5_000;
    const int cost = 200;
    StandIn standIn = null!;
    int words;

    public async Task InitializeAsync() => standIn = await StandIn.Start(static _ => Reply.Saying("""{"text":"yes"}""") with { TokensIn = 100, TokensOut = 100 });

    public Task DisposeAsync() => standIn.DisposeAsync().AsTask();

    [Fact]
    public async Task holds_for_two_instances_that_ask_at_the_same_time_and_for_one_that_starts_later()
    {
        var (postgres, file) = await Records();
        await using var one = await Open(postgres, file);
        await using var two = await Open(postgres, file);
        await Spend(one, two);
        var today = await one.Today(standIn.Calls);
        Assert.Equal((standIn.Calls, 0, standIn.Calls * cost, 0), (today.Calls, today.Failures, today.TokensIn + today.TokensOut, today.HeldTokens));
        Assert.InRange(standIn.Calls * cost, most - 1_000, most);

        await using var later = await Open(postgres, file);
        Assert.Null(await later.Ask("one more"));
        Assert.Equal(today.Calls, standIn.Calls);
    }

    [Fact]
    public async Task would_be_spent_twice_by_two_that_do_not_share_it()
    {
        var (first, second) = (await Records(), await Records());
        await using var one = await Open(first.Postgres, first.File);
        await using var two = await Open(second.Postgres, second.File);
        await Spend(one, two);
        Assert.True(standIn.Calls * cost > most);
    }

    [Fact]
    public async Task begins_anew_at_midnight_in_the_city()
    {
        var (postgres, file) = await Records();
        await using var house = await Open(postgres, file);
        await Spend(house);
        Assert.Null(await house.Ask("one more"));
        // It is ten in the morning there.
        house.Time.Advance(TimeSpan.FromHours(14));
        Assert.NotNull(await house.Ask("one more"));
        Assert.Equal(2, (await house.Get<ModelRecords>().Days(30)).Count);
    }

    [Fact]
    public async Task keeps_what_was_put_by_for_a_call_that_nobody_ended()
    {
        var (postgres, file) = await Records();
        await using var house = await Open(postgres, file);
        Assert.NotNull(await house.Get<ModelBudget>().Hold(new(0, 4_800, 0), new(most, null)));
        Assert.Null(await house.Ask("a lecture"));
        Assert.Null(await house.Get<ModelBudget>().Hold(new(0, 201, 0), new(most, null)));
        Assert.NotNull(await house.Get<ModelBudget>().Hold(new(0, 200, 0), new(most, null)));
    }

    [Fact]
    public async Task may_be_one_of_money()
    {
        var (postgres, file) = await Records();
        await using var house = await ModelHouse.Open(
            [.. standIn.Settings(), "--LanguageModel:PriceIn=2", "--LanguageModel:PriceOut=8", "--LanguageModel:MostMoneyADay=0.01"], postgres, file);
        await Spend(house);
        var today = await house.Today(standIn.Calls);
        // A call costs 100 × 2 + 100 × 8 millionths.
        Assert.Equal(standIn.Calls * 1_000, today.Money);
        Assert.InRange(today.Money, 5_000, 10_000);
    }

    private protected abstract Task<(string? Postgres, string? File)> Records();

    Task<ModelHouse> Open(string? postgres, string? file) => ModelHouse.Open([.. standIn.Settings(), $"--LanguageModel:MostTokensADay={most}"], postgres, file);

    // Asks until nobody is answered any more, and what is on its way is written down.
    async Task Spend(params ModelHouse[] houses)
    {
        for (var answered = true; answered;)
        {
            var replies = await Task.WhenAll(Enumerable.Range(0, 6).Select(n => houses[n % houses.Length].Ask($"words {Interlocked.Increment(ref words)}")));
            answered = replies.Any(it => it is not null);
            foreach (var house in houses) await Patience.Until(async () => (await house.Get<ModelRecords>().Today()).HeldTokens == 0);
        }
    }

    public sealed class In_a_file : The_days_budget, IDisposable
    {
        readonly string folder = Directory.CreateTempSubdirectory("learningbot-budget").FullName;
        int files;

        public void Dispose()
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }

        private protected override Task<(string? Postgres, string? File)> Records() => Task.FromResult<(string?, string?)>((null, Path.Combine(folder, $"{files++}.db")));
    }

    public sealed class On_PostgreSQL(PostgresServer server) : The_days_budget, IClassFixture<PostgresServer>
    {
        private protected override async Task<(string? Postgres, string? File)> Records() => (await server.NewDatabase(), null);
    }
}
