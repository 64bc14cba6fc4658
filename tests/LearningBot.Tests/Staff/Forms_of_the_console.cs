using System.Text.RegularExpressions;
using Learning.Messages;
using Learning.Messages.Broadcasts;
using Learning.Staff;

namespace LearningBot.Tests.Staff;

public sealed partial class Forms_of_the_console(ConsoleService console) : IClassFixture<ConsoleService>
{
    [Fact]
    public async Task carry_each_their_own_token()
    {
        using var city = await console.SignedIn(StaffRole.City);
        List<string> bare = [];
        foreach (var path in await Paths()) bare.AddRange(Bare(await city.Get(path)).Select(form => $"{path}: {form}"));
        Assert.Empty(bare);
    }

    [Fact]
    public void would_be_told_of_when_one_had_none()
    {
        const string with = "<form method=\"post\"><input name=\"__RequestVerificationToken\" type=\"hidden\"></form>";
        Assert.Equal(["<form method=\"post\" action=\"?handler=Stop\">"], Bare($"{with}<form method=\"post\" action=\"?handler=Stop\"><button></button></form><form method=\"get\"></form>{with}"));
    }

    // Besides each address, the forms that a message has only in some of its states.
    async Task<List<string>> Paths()
    {
        List<string> paths = [];
        foreach (var door in Doors.All.Where(it => it.Code(StaffRole.City) == 200 && !it.Api)) paths.Add(await door.Address(console, StaffRole.City));
        foreach (var state in Enum.GetValues<BroadcastState>())
        {
            var it = await console.NewBroadcast(new() { List = await console.Listed(1) });
            await console.Deliver(it.Id, (DeliveryState.Due, null, 1), (DeliveryState.Failed, null, 1));
            if (state == BroadcastState.Tested) await console.TestArrives(it);
            await console.Put(it.Id, state);
            paths.AddRange(((string[])["broadcast", "test", "approve", "send", "hold", "again"]).Select(page => $"/staff/messages/{page}/{it.Id}"));
        }
        return paths;
    }

    static IEnumerable<string> Bare(string page) => Form().Matches(page).Where(form => !form.Groups[2].Value.Contains("__RequestVerificationToken", StringComparison.Ordinal)).Select(form => form.Groups[1].Value);

    [GeneratedRegex("(<form[^>]*method=\"post\"[^>]*>)(.*?)</form>", RegexOptions.Singleline)]
    private static partial Regex Form();
}
