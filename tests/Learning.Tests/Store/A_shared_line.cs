using Learning.Store;
using Learning.Tests.Towns;

namespace Learning.Tests.Store;

public abstract class A_shared_line(Towns.Towns towns) : IAsyncLifetime
{
    Town town = null!;

    [Fact]
    public async Task is_used_from_beside_it_on_its_thread()
    {
        await using var line = new SharedLine(town.Store, "shared");
        var names = new List<string?>();
        await line.Beside(async () =>
        {
            names.Add(Thread.CurrentThread.Name);
            await line.Use(
                async to =>
                {
                    names.Add(Thread.CurrentThread.Name);
                    await to.ReadList("SELECT 1", row => row.GetInt32(0));
                },
                default);
            names.Add(Thread.CurrentThread.Name);
        });
        Assert.Equal(["shared", "shared", "shared"], names);
    }

    [Fact]
    public async Task takes_what_comes_from_beside_it_and_from_elsewhere_one_by_one()
    {
        await using var line = new SharedLine(town.Store, "shared");
        var (inside, done) = (0, 0);
        await Task.WhenAll(Enumerable.Range(0, 40).Select(n => n % 2 == 0 ? line.Beside(Use) : Task.Run(Use))).WaitAsync(TimeSpan.FromSeconds(10));
        Assert.Equal(40, done);

        Task Use() => line.Use(
            async to =>
            {
                Assert.Equal(1, Interlocked.Increment(ref inside));
                await Task.Yield();
                await to.ReadList("SELECT 1", row => row.GetInt32(0));
                Interlocked.Decrement(ref inside);
                done++;
            },
            default);
    }

    public async Task InitializeAsync() => town = await towns.Found();

    public Task DisposeAsync() => towns.DisposeAsync();

    public sealed class On_sqlite() : A_shared_line(new SqliteTowns());

    [Collection(OnPostgres.Name)]
    public sealed class On_postgres(PostgresServer server) : A_shared_line(new PostgresTowns(server));
}
