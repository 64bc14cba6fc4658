using System.Globalization;
using System.Text.RegularExpressions;
using Learning.Messages;
using Learning.Messages.Broadcasts;
using Learning.Staff;
using Learning.Store;

namespace LearningBot.Tests.Staff;

public sealed partial class What_needs_somebody_today(ConsoleService console) : IClassFixture<ConsoleService>
{
    const string own = "wuchang";

    [Theory]
    [InlineData(StaffRole.City, "city"), InlineData(StaffRole.Auditor, "city"), InlineData(StaffRole.District, own), InlineData(StaffRole.Street, null)]
    public async Task stands_in_the_list_that_each_figure_leads_to(StaffRole role, string? scope)
    {
        await Fill();
        using var visitor = await console.SignedIn(role, scope);
        var figures = Figure().Matches(await visitor.Get("/staff")).ToDictionary(it => it.Groups[1].Value, it => int.Parse(it.Groups[2].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture));
        Assert.Equal(["/staff/messages/trouble?lately=true", "/staff/messages?wait=approval", "/staff/questions"], figures.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(figures["/staff/messages?wait=approval"], Row().Count(await visitor.Get("/staff/messages?wait=approval")));
        Assert.Equal(figures["/staff/messages/trouble?lately=true"], Many().Matches(await visitor.Get("/staff/messages/trouble?lately=true")).Sum(it => int.Parse(it.Groups[1].Value, CultureInfo.InvariantCulture)));
        var inbox = await visitor.Get("/staff/questions");
        Assert.Contains(figures["/staff/questions"] == 0 ? "class=\"empty\"" : $"{figures["/staff/questions"]} 条提问", inbox, StringComparison.Ordinal);
        if (role == StaffRole.District) Assert.True(figures.Values.All(it => it > 0), string.Join(' ', figures));
    }

    [Fact]
    public async Task waits_no_more_for_whoever_has_approved_it()
    {
        var message = await console.NewBroadcast(new());
        await console.Put(message.Id, BroadcastState.Submitted);
        using var city = await console.SignedIn(StaffRole.City);
        Assert.Contains(message.Name, await city.Get("/staff/messages?wait=approval"), StringComparison.Ordinal);
        await console.Get<ApproveBroadcast>().Approve(message.Id, city.By);
        Assert.DoesNotContain(message.Name, await city.Get("/staff/messages?wait=approval"), StringComparison.Ordinal);
        using var second = await console.SignedIn(StaffRole.City);
        Assert.Contains(message.Name, await second.Get("/staff/messages?wait=approval"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task leads_from_a_session_to_its_page()
    {
        var session = await console.NewSession(inHours: 1);
        using var city = await console.SignedIn(StaffRole.City);
        Assert.Contains($"href=\"/staff/lectures/session/{session.Id}\"", await city.Get("/staff"), StringComparison.Ordinal);
    }

    // Of the own district and of another: a message to approve, one in trouble, and a question.
    async Task Fill()
    {
        var other = await console.Scope(StaffRole.District, 3);
        foreach (var district in (string[])[own, other])
        {
            var message = await console.NewBroadcast(new() { Districts = [district] });
            await console.Put(message.Id, BroadcastState.Submitted);
            await console.Asked($"{district}哪里可以学书法", district);
        }
        var sent = await console.NewBroadcast(new() { Districts = [own] });
        await console.Deliver(sent.Id, (DeliveryState.Dead, null, 2), (DeliveryState.Uncertain, null, 1), (DeliveryState.Failed, "no address", 4));
        await console.Put(sent.Id, BroadcastState.Done);
        await using var db = console.Get<LearningStore>().Open();
        var old = db.Deliveries.First(it => it.BroadcastId == sent.Id && it.State == DeliveryState.Dead);
        old.ChangedAt = old.ChangedAt.AddDays(-8);
        await db.SaveChangesAsync();
    }

    [GeneratedRegex("<a class=\"counted\" href=\"([^\"]+)\"><span class=\"figure\">([0-9,]+)</span>")]
    private static partial Regex Figure();

    [GeneratedRegex("href=\"/staff/messages/broadcast/")]
    private static partial Regex Row();

    [GeneratedRegex("<td class=\"number\" data-label=\"[^\"]+\">([0-9]+)</td>")]
    private static partial Regex Many();
}
