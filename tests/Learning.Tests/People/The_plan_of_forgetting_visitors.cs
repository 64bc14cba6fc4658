using System.Data.Common;
using Learning.Bookings;
using Learning.Catalogue.Importing;
using Learning.City;
using Learning.People;
using Learning.Staff;
using Learning.Store;
using Learning.Tests.Towns;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Learning.Tests.People;

// Where a plan compares each person with a whole table (a SubPlan), a city's hourly sweep does not end; an Anti Join reads each table once.
[Collection(OnPostgres.Name)]
public sealed class The_plan_of_forgetting_visitors(PostgresServer server) : IAsyncLifetime
{
    readonly PostgresTowns towns = new(server);
    readonly Plans plans = new();
    Town town = null!;

    [Fact]
    public async Task reads_each_kind_of_record_once()
    {
        await Sweep();
        var plan = Assert.Single(plans.Read);
        Assert.DoesNotContain("SubPlan", plan, StringComparison.Ordinal);
        Assert.Equal(1 + Holders.Count(), plan.Split("Anti Join").Length - 1);
    }

    [Fact]
    public async Task would_compare_everybody_with_every_record_if_it_asked_for_people_who_are_not_in_a_list()
    {
        await using var db = Open();
        var unseen = db.People.AsQueryable();
        foreach (var holders in Holders.Select(it => it(db))) unseen = unseen.Where(it => !holders.Contains(it.Id));
        await unseen.ExecuteDeleteAsync();
        Assert.Contains("SubPlan", Assert.Single(plans.Read), StringComparison.Ordinal);
    }

    static IEnumerable<Func<LearningDb, IQueryable<long>>> Holders => Kept.All.Select(it => it.Holders).OfType<Func<LearningDb, IQueryable<long>>>();

    public async Task InitializeAsync() => town = await towns.Found();

    public Task DisposeAsync() => towns.DisposeAsync();

    Task<Swept> Sweep()
    {
        var store = new LearningStore(Open, () => new NpgsqlConnection(town.Options.Postgres), writers: null);
        return new Retention(store, town.Get<CityClock>(), new(), town.Get<ForgetOld>(), town.Get<CutAudit>(), town.Get<Uploads>()).Sweep();
    }

    PostgresDb Open() => new(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql(town.Options.Postgres).AddInterceptors(plans).Options);

    // Asks the store how it goes about deleting people, just before it does.
    sealed class Plans : DbCommandInterceptor
    {
        public List<string> Read { get; } = [];

        public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            if (!command.CommandText.StartsWith("DELETE FROM \"People\"", StringComparison.Ordinal)) return result;
            await using var explain = ((NpgsqlCommand)command).Clone();
            explain.CommandText = "EXPLAIN " + command.CommandText;
            await using var lines = await explain.ExecuteReaderAsync(cancellationToken);
            var plan = new List<string>();
            while (await lines.ReadAsync(cancellationToken)) plan.Add(lines.GetString(0));
            Read.Add(string.Join('\n', plan));
            return result;
        }
    }
}
