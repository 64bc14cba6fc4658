using System.Net;
using Learning.Staff;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace LearningBot.Tests.Staff;

/// <summary>Walks every address × every role and compares with <see cref="Doors"/>.</summary>
public sealed class The_doors_of_the_console(ConsoleService console) : IClassFixture<ConsoleService>
{
    public static TheoryData<StaffRole> Roles => [.. Enum.GetValues<StaffRole>()];

    [Fact]
    public void are_all_in_the_table_and_the_table_has_no_others() =>
        Assert.Equal(Routes().Select(it => Name(it)).Distinct().Order(), Doors.All.Select(it => it.Route).Order());

    [Fact]
    public void have_each_a_policy() => Assert.Empty(WithoutPolicy(Routes()));

    [Fact]
    public void would_be_told_of_when_one_had_none() => Assert.Equal(["staff/bare"], WithoutPolicy([Bare()]));

    [Theory, MemberData(nameof(Roles))]
    public async Task let_in_whom_they_should_and_nobody_else(StaffRole role)
    {
        using var visitor = await console.SignedIn(role);
        List<string> wrong = [];
        foreach (var door in Doors.All)
        {
            await door.Try(visitor, await door.Address(console, role));
            if ((int)visitor.Status != door.Code(role)) wrong.Add($"{door.Route}: {(int)visitor.Status} {visitor.Leads}, not {door.Code(role)}");
        }
        Assert.Empty(wrong);
    }

    [Theory, MemberData(nameof(Roles))]
    public async Task show_nothing_of_another_branch(StaffRole role)
    {
        using var visitor = await console.SignedIn(role);
        List<string> wrong = [];
        foreach (var door in Doors.All.Where(it => it.Foreign is not null))
        {
            var expected = role is StaffRole.City or StaffRole.Auditor || !door.LetsIn(role) ? door.Code(role) : 404;
            await door.Try(visitor, await door.Foreign!(console, role));
            if ((int)visitor.Status != expected) wrong.Add($"{door.Route}: {(int)visitor.Status} {visitor.Leads}, not {expected}");
        }
        Assert.Empty(wrong);
    }

    [Theory, MemberData(nameof(Roles))]
    public async Task ask_for_a_second_proof_where_it_is_needed_and_only_there(StaffRole role)
    {
        using var visitor = await console.SignedIn(role, proven: false);
        List<string> wrong = [];
        foreach (var door in Doors.All.Where(it => it.LetsIn(role)))
        {
            var answer = await door.Try(visitor, await door.Address(console, role));
            var asked = door.Api ? (visitor.Status == HttpStatusCode.Forbidden && answer.Contains("ProofIsMissing", StringComparison.Ordinal)) : visitor.Leads.StartsWith("/staff/prove", StringComparison.Ordinal);
            if (asked != door.Proof) wrong.Add($"{door.Route}: {(int)visitor.Status} {visitor.Leads}");
        }
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task lead_strangers_to_the_sign_in_and_programs_nowhere()
    {
        List<string> wrong = [];
        foreach (var door in Doors.All.Where(it => !it.Open))
        {
            using var stranger = new StaffVisitor(console.Address);
            await door.Try(stranger, await door.Address(console, StaffRole.City));
            var kept = door.Api ? stranger.Status == HttpStatusCode.Unauthorized && stranger.Leads.Length == 0 : stranger.Leads.StartsWith("/staff/sign-in", StringComparison.Ordinal);
            if (!kept) wrong.Add($"{door.Route}: {(int)stranger.Status} {stranger.Leads}");
        }
        Assert.Empty(wrong);
    }

    IEnumerable<RouteEndpoint> Routes() => console.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(it => Name(it).StartsWith("staff", StringComparison.OrdinalIgnoreCase) && !Name(it).EndsWith("index", StringComparison.Ordinal));

    static IEnumerable<string> WithoutPolicy(IEnumerable<RouteEndpoint> all) => all
        .Where(it => !it.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(rule => rule.Policy is not null) && !(it.Metadata.GetMetadata<IAllowAnonymous>() is not null && IsOpen(it)))
        .Select(Name);

    static RouteEndpoint Bare() => (RouteEndpoint)new RouteEndpointBuilder(static _ => Task.CompletedTask, RoutePatternFactory.Parse("staff/bare"), 0).Build();

    static bool IsOpen(RouteEndpoint route) => Doors.All.Any(it => it.Open && it.Route == Name(route));

    static string Name(RouteEndpoint route) => route.RoutePattern.RawText!.Trim('/');
}
