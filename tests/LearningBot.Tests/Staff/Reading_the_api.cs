using System.Net;
using System.Text.Json;
using Learning;
using Learning.Messages;
using Learning.Staff;

namespace LearningBot.Tests.Staff;

public sealed class Reading_the_api(ConsoleService console) : IClassFixture<ConsoleService>
{
    const string Api = "/staff/api/v1";

    [Fact]
    public async Task tells_what_needs_me_as_the_page_does()
    {
        using var city = await console.SignedIn(StaffRole.City);
        await console.Asked("馆里能打印吗");
        var today = await Read(city, "/today");
        Assert.Equal(("city", true), (today.GetProperty("role").GetString(), today.GetProperty("proven").GetBoolean()));
        Assert.InRange(today.GetProperty("figures").GetProperty("questions").GetInt32(), 1, 1000);
        using var volunteer = await console.SignedIn(StaffRole.Volunteer);
        Assert.Equal(JsonValueKind.Null, (await Read(volunteer, "/today")).GetProperty("figures").ValueKind);
    }

    [Fact]
    public async Task goes_through_sessions_page_by_page()
    {
        for (var i = 0; i < 53; i++) await console.NewSession();
        using var city = await console.SignedIn(StaffRole.City);
        List<string> seen = [];
        for (var (after, pages) = ("", 0); ; pages++)
        {
            Assert.InRange(pages, 0, 20);
            var page = await Read(city, $"/sessions?mode=room{after}");
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(it => it.GetProperty("id").GetString()!));
            if (page.GetProperty("next").GetString() is not { } next) break;
            after = $"&after={Uri.EscapeDataString(next)}";
        }
        Assert.Equal(seen.Distinct(), seen);
        Assert.True(seen.Count(it => it.StartsWith("made-", StringComparison.Ordinal)) >= 53);
    }

    [Fact]
    public async Task shows_the_seats_of_a_session()
    {
        var session = await console.NewSession();
        using var city = await console.SignedIn(StaffRole.City, language: Language.English);
        var seats = await Read(city, $"/sessions/{session.Id}");
        Assert.Equal((20, 0, 0), (seats.GetProperty("session").GetProperty("capacity").GetInt32(), seats.GetProperty("booked").GetProperty("seats").GetInt32(), seats.GetProperty("told").GetInt32()));
        Assert.EndsWith("Z", seats.GetProperty("session").GetProperty("startsAt").GetString(), StringComparison.Ordinal);
        Assert.Equal("inPerson", seats.GetProperty("session").GetProperty("mode").GetString());
    }

    [Fact]
    public async Task shows_questions_without_those_who_asked()
    {
        var (id, person) = (await console.Asked("纸质图书可以寄到家吗"), "personId");
        await console.Asked("请问纸质图书可以寄到家吗？");
        using var city = await console.SignedIn(StaffRole.City);
        var list = await Read(city, "/questions?find=寄到家");
        var row = Assert.Single(list.GetProperty("items").EnumerateArray());
        Assert.Equal((id, 2, "open"), (row.GetProperty("id").GetInt64(), row.GetProperty("people").GetInt32(), row.GetProperty("state").GetString()));
        var one = await Read(city, $"/questions/{id}");
        Assert.Equal(2, one.GetProperty("wordings").GetArrayLength());
        Assert.DoesNotContain(person, one.GetRawText(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("directline", one.GetRawText(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task shows_what_became_of_a_message_to_many()
    {
        var it = await console.NewBroadcast(new() { Districts = [await console.Scope(StaffRole.District)] });
        await console.Deliver(it.Id, (DeliveryState.Sent, null, 2), (DeliveryState.Failed, "no address", 1), (DeliveryState.Due, null, 3));
        using var staff = await console.SignedIn(StaffRole.District);
        Assert.Contains(it.Id, (await Read(staff, "/broadcasts")).GetProperty("items").EnumerateArray().Select(row => row.GetProperty("id").GetInt64()));
        var figures = await Read(staff, $"/broadcasts/{it.Id}");
        Assert.Equal((6, 3, 2), (figures.GetProperty("planned").GetInt32(), figures.GetProperty("ended").GetInt32(), figures.GetProperty("reached").GetInt32()));
        Assert.Contains(figures.GetProperty("parts").EnumerateArray(), part => part.GetProperty("reason").GetString() == "no address" && part.GetProperty("count").GetInt32() == 1);
    }

    [Theory]
    [InlineData("/sessions?after=then", "after"), InlineData("/sessions?mode=boat", "mode"), InlineData("/sessions?day=soon", "day")]
    [InlineData("/questions?after=9", "after"), InlineData("/questions?about=all", "about"), InlineData("/broadcasts?after=x", "after")]
    public async Task refuses_what_it_cannot_read_and_says_which(string path, string parameter)
    {
        using var city = await console.SignedIn(StaffRole.City, language: Language.English);
        var problem = await Problem(city, path, HttpStatusCode.BadRequest);
        Assert.Equal(("ParameterIsWrong", parameter), (problem.GetProperty("refusal").GetString(), problem.GetProperty("facts").GetProperty("parameter").GetString()));
        Assert.Contains(parameter, problem.GetProperty("title").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task says_what_is_the_matter_in_the_language_of_whoever_asks()
    {
        using var english = await console.SignedIn(StaffRole.City, language: Language.English);
        var problem = await Problem(english, "/sessions/nowhere", HttpStatusCode.NotFound);
        Assert.Equal(("about:blank", "Nothing here", 404), (problem.GetProperty("type").GetString(), problem.GetProperty("title").GetString(), problem.GetProperty("status").GetInt32()));
        using var chinese = await console.SignedIn(StaffRole.City);
        Assert.Equal("没有找到", (await Problem(chinese, "/sessions/nowhere", HttpStatusCode.NotFound)).GetProperty("title").GetString());
        using var stranger = new StaffVisitor(console.Address);
        Assert.Equal("请先登录。", (await Problem(stranger, "/today", HttpStatusCode.Unauthorized)).GetProperty("title").GetString());
    }

    static async Task<JsonElement> Read(StaffVisitor visitor, string path)
    {
        var answer = await visitor.Get(Api + path);
        Assert.True(visitor.Status == HttpStatusCode.OK, $"{path}: {visitor.Status} {answer}");
        return JsonElement.Parse(answer);
    }

    static async Task<JsonElement> Problem(StaffVisitor visitor, string path, HttpStatusCode status)
    {
        var answer = await visitor.Get(Api + path);
        Assert.Equal((status, "application/problem+json", ""), (visitor.Status, visitor.Kind, visitor.Leads));
        return JsonElement.Parse(answer);
    }
}
