using Learning.Messages;
using Learning.Preferences;
using Learning.Reading;
using Learning.Tests.Towns;

namespace Learning.Tests.Messages;

/// <summary>The first morning is a Monday, 10:00.</summary>
public abstract class Telling_of_columns(Towns.Towns towns) : IAsyncLifetime
{
    Town town = null!;

    [Fact]
    public async Task is_done_once_a_week_for_each_subscriber()
    {
        await Subscribe("li", "chess", "opera");
        await Subscribe("wang", "chess");
        Assert.Empty(await Due(days: 1));
        Assert.Empty(await Due(days: 7, minutes: -1));
        Assert.Equal([TellColumns.Dialog, TellColumns.Dialog], (await Due(days: 7)).Select(due => due.Kind));
        Assert.Empty(await Due(days: 7, minutes: 60));
        Assert.Equal(2, (await Due(days: 14)).Count);
    }

    [Fact]
    public async Task is_not_done_for_who_subscribed_since_monday()
    {
        await Subscribe("li", "chess"); // at 10:00, when this week's is told
        Assert.Empty(await Due(days: 0, minutes: 1));
    }

    [Fact]
    public async Task is_not_done_on_tuesday_when_the_service_was_away()
    {
        await Subscribe("li", "chess");
        Assert.Empty(await Due(days: 8));
        Assert.Single(await Due(days: 14, minutes: 60));
    }

    [Fact]
    public async Task ends_with_the_subscription_and_with_all_messages()
    {
        await Subscribe("li", "chess");
        await Subscribe("wang", "chess");
        await town.Get<Subscribe>().End("chess", Town.Person("li"));
        Assert.True((await town.Get<SetMessages>().Decide(MessageChoice.StopAll, null, "words", Town.Person("wang"), Town.Key())).Done);
        Assert.Empty(await Due(days: 7));
    }

    public async Task InitializeAsync() => town = await towns.Found();

    public Task DisposeAsync() => towns.DisposeAsync();

    async Task Subscribe(string name, params string[] topics)
    {
        foreach (var topic in topics) Assert.True((await town.Get<Subscribe>().Begin(topic, Town.Person(name))).Done);
    }

    async Task<IReadOnlyList<DueDelivery>> Due(double days, int minutes = 0)
    {
        town.Clock.SetUtcNow(Town.Morning.AddDays(days).AddMinutes(minutes));
        await town.Get<TellColumns>().Sweep();
        var due = await town.Claim();
        foreach (var each in due) await town.Settle(each);
        return due;
    }

    public sealed class On_sqlite() : Telling_of_columns(new SqliteTowns());

    [Collection(OnPostgres.Name)]
    public sealed class On_postgres(PostgresServer server) : Telling_of_columns(new PostgresTowns(server));
}
