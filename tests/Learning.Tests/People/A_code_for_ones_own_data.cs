using Learning.People;
using Learning.Tests.Towns;

namespace Learning.Tests.People;

public abstract class A_code_for_ones_own_data(Towns.Towns towns) : IAsyncLifetime
{
    Town town = null!;

    DataCodes Codes => town.Get<DataCodes>();

    [Fact]
    public async Task opens_the_persons_own_data_once()
    {
        var code = (await Codes.Make(Town.Person("li")))!;
        Assert.True(await Codes.IsGood(code));
        Assert.Equal(await town.Id("li"), await Codes.Use(code));
        Assert.Null(await Codes.Use(code));
        Assert.False(await Codes.IsGood(code));
    }

    [Fact]
    public async Task opens_it_for_one_of_many_who_come_at_once()
    {
        var code = (await Codes.Make(Town.Person("li")))!;
        var used = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Codes.Use(code))));
        Assert.Single(used, it => it is not null);
    }

    [Fact]
    public async Task runs_out()
    {
        var code = (await Codes.Make(Town.Person("li")))!;
        town.Clock.Advance(DataCodes.Lasts);
        Assert.Null(await Codes.Use(code));
        await Codes.Make(Town.Person("li"));
        Assert.Equal(1, (await town.Counts())["DataCodes"]);
    }

    [Fact]
    public async Task is_not_made_for_nobody_and_not_kept_in_clear()
    {
        Assert.Null(await Codes.Make(Town.Person("nobody")));
        var code = (await Codes.Make(Town.Person("li")))!;
        Assert.DoesNotContain(code, await town.Dump(), StringComparison.Ordinal);
        Assert.Null(await Codes.Use("guessed"));
    }

    public async Task InitializeAsync()
    {
        town = await towns.Found();
        await town.Session(seats: 8);
        await town.Booking("li", 1);
    }

    public Task DisposeAsync() => towns.DisposeAsync();

    public sealed class On_sqlite() : A_code_for_ones_own_data(new SqliteTowns());

    [Collection(OnPostgres.Name)]
    public sealed class On_postgres(PostgresServer server) : A_code_for_ones_own_data(new PostgresTowns(server));
}
