using System.Text.Json;
using Learning.Staff;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace LearningBot.Tests.Staff;

public sealed class The_document_of_the_api(ConsoleService console) : IClassFixture<ConsoleService>
{
    const string Itself = "/staff/api/v1/openapi.json";

    [Fact]
    public async Task describes_every_address_and_no_other()
    {
        var described = Described(await Document());
        Assert.Empty(Missing(Routes(), described));
        Assert.Empty(described.Except(Routes().Select(Name)));
    }

    [Fact]
    public async Task would_be_told_of_when_one_was_missing() =>
        Assert.Equal(["/staff/api/v1/bare"], Missing([.. Routes(), Bare()], Described(await Document())));

    [Fact]
    public async Task says_of_each_what_it_is_for_what_is_refused_and_how_one_signs_in()
    {
        var document = await Document();
        foreach (var operation in Operations(document))
        {
            Assert.NotEmpty(operation.Value.GetProperty("summary").GetString()!);
            var answers = operation.Value.GetProperty("responses");
            foreach (var status in (string[])["200", "401", "403"]) Assert.True(answers.TryGetProperty(status, out _), operation.Value.GetRawText());
            if (operation.Name != "get") Assert.Contains("RequestVerificationToken", operation.Value.GetProperty("parameters").GetRawText(), StringComparison.Ordinal);
        }
        Assert.Equal("cookie", document.GetProperty("components").GetProperty("securitySchemes").GetProperty("session").GetProperty("in").GetString());
        Assert.NotEmpty(document.GetProperty("security").EnumerateArray());
    }

    async Task<JsonElement> Document()
    {
        using var visitor = await console.SignedIn(StaffRole.Community);
        return JsonElement.Parse(await visitor.Get(Itself));
    }

    static IEnumerable<JsonProperty> Operations(JsonElement document) => document.GetProperty("paths").EnumerateObject().SelectMany(it => it.Value.EnumerateObject());

    static List<string> Described(JsonElement document) =>
        [.. document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(it => $"{it.Name} {path.Name}"))];

    static IEnumerable<string> Missing(IEnumerable<RouteEndpoint> routes, List<string> described) => routes.Select(Name).Except(described).Select(it => it.Split(' ')[^1]);

    IEnumerable<RouteEndpoint> Routes() => console.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(it => it.RoutePattern.RawText!.StartsWith("/staff/api", StringComparison.Ordinal) && it.RoutePattern.RawText != Itself);

    static string Name(RouteEndpoint route)
    {
        var method = route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods[0].ToLowerInvariant() ?? "any";
        return $"{method} {route.RoutePattern.RawText!.Replace(":long", "", StringComparison.Ordinal).TrimEnd('/')}";
    }

    static RouteEndpoint Bare() => (RouteEndpoint)new RouteEndpointBuilder(static _ => Task.CompletedTask, RoutePatternFactory.Parse("/staff/api/v1/bare"), 0).Build();
}
