using System.Net;
using System.Text.Json;
using Learning;
using Learning.Bookings;
using Learning.Lectures;
using Learning.People;
using Learning.Questions;
using Learning.Staff;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace LearningBot.Tests.Staff;

public sealed class Acting_through_the_api(ConsoleService console) : IClassFixture<ConsoleService>
{
    const string Api = "/staff/api/v1";

    [Fact]
    public async Task answers_a_question_only_when_the_number_of_those_who_are_told_was_seen()
    {
        var id = await console.Asked("晚上八点以后还开门吗");
        await console.Asked("请问晚上八点以后还开门吗");
        using var city = await console.SignedIn(StaffRole.City);
        var path = $"{Api}/questions/{id}/answer";
        var problem = JsonElement.Parse(await city.Call(path, """{ "chinese": "开到九点。" }"""));
        Assert.Equal((HttpStatusCode.Conflict, "CountDiffers", 2), (city.Status, problem.GetProperty("refusal").GetString(), problem.GetProperty("facts").GetProperty("told").GetInt32()));
        await console.Asked("晚上八点以后还开门吗？？");
        await city.Call(path, """{ "chinese": "开到九点。", "told": 2 }""");
        Assert.Equal((HttpStatusCode.Conflict, QuestionState.Open), (city.Status, (await Question(id)).State));

        var done = JsonElement.Parse(await city.Call(path, """{ "chinese": "开到九点。", "told": 3 }"""));
        Assert.Equal((HttpStatusCode.OK, 3), (city.Status, done.GetProperty("told").GetInt32()));
        Assert.Equal((QuestionState.Answered, city.Account!.Id), ((await Question(id)).State, (await Question(id)).EndedBy));
        problem = JsonElement.Parse(await city.Call(path, """{ "chinese": "开到九点。", "told": 3 }"""));
        Assert.Equal((HttpStatusCode.Conflict, "NotWaiting"), (city.Status, problem.GetProperty("refusal").GetString()));
    }

    [Theory]
    [InlineData("""{ "told": 1 }""", "NothingSaid")]
    [InlineData("""{ "chinese": "请看 https://evil.example/x", "told": 1 }""", "AnswerLeadsElsewhere")]
    [InlineData("""{ "english": "At nine", "told": 1 }""", "NobodyAskedIn")]
    public async Task refuses_an_answer_as_its_page_does(string body, string refusal)
    {
        var id = await console.Asked($"{refusal} 这是什么意思");
        using var city = await console.SignedIn(StaffRole.City);
        var problem = JsonElement.Parse(await city.Call($"{Api}/questions/{id}/answer", body));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, refusal, $"urn:learningbot:refusal:{refusal}"), (city.Status, problem.GetProperty("refusal").GetString(), problem.GetProperty("type").GetString()));
        Assert.NotEmpty(problem.GetProperty("title").GetString()!);
        Assert.Equal(QuestionState.Open, (await Question(id)).State);
    }

    [Fact]
    public async Task needs_the_token_whatever_the_rights()
    {
        var (id, session) = (await console.Asked("没有令牌会怎样"), await console.NewSession());
        using var city = await console.SignedIn(StaffRole.City);
        foreach (var token in (string?[])[null, "made up"])
        {
            foreach (var (path, body) in ((string, string)[])[($"{Api}/questions/{id}/answer", """{ "chinese": "好", "told": 1 }"""), ($"{Api}/sessions/{session.Id}/call-off", "{}")])
            {
                var problem = JsonElement.Parse(await city.Put(path, body, token));
                Assert.Equal((HttpStatusCode.BadRequest, "FormTokenIsMissing"), (city.Status, problem.GetProperty("refusal").GetString()));
            }
        }
        Assert.Equal((QuestionState.Open, false), ((await Question(id)).State, (await Session(session.Id)).Cancelled));

        // The control: the same with its token is done.
        await city.Call($"{Api}/sessions/{session.Id}/call-off", "{}");
        Assert.Equal((HttpStatusCode.OK, true), (city.Status, (await Session(session.Id)).Cancelled));
    }

    [Fact]
    public async Task takes_nothing_from_a_page_of_another_site()
    {
        var session = await console.NewSession();
        using var city = await console.SignedIn(StaffRole.City);
        city.Headers["Sec-Fetch-Site"] = "cross-site";
        await city.Call($"{Api}/sessions/{session.Id}/call-off", "{}");
        Assert.Equal((HttpStatusCode.Forbidden, "application/problem+json", false), (city.Status, city.Kind, (await Session(session.Id)).Cancelled));
    }

    [Fact]
    public async Task calls_a_session_off_only_when_the_number_was_seen()
    {
        var session = await console.NewSession();
        Assert.True((await console.Get<BookSeats>().Decide(session.Id, new Address("directline", "api-family", "c", Language.Chinese), 3, null, WhenFull.Refuse, "api-family")).Done);
        using var city = await console.SignedIn(StaffRole.City);
        var path = $"{Api}/sessions/{session.Id}/call-off";
        foreach (var body in (string[])["{}", """{ "told": 2 }"""])
        {
            var problem = JsonElement.Parse(await city.Call(path, body));
            Assert.Equal((HttpStatusCode.Conflict, 1), (city.Status, problem.GetProperty("facts").GetProperty("told").GetInt32()));
        }
        Assert.False((await Session(session.Id)).Cancelled);
        var done = JsonElement.Parse(await city.Call(path, """{ "told": 1, "reason": "the roof leaks" }"""));
        Assert.Equal((HttpStatusCode.OK, 1), (city.Status, done.GetProperty("told").GetInt32()));
        var entry = (await console.Get<AuditTrail>().Newest(city.Account!, 1)).Single();
        Assert.Equal(("session-called-off", "the roof leaks"), (entry.Act, entry.Reason));
    }

    [Theory]
    [InlineData("{"), InlineData("""{ "told": "1" }"""), InlineData("""{ "told": 1, "told": 2 }"""), InlineData("""{ "told": 1, "staff": 7 }"""), InlineData("[]")]
    public async Task reads_only_what_it_knows(string body)
    {
        var session = await console.NewSession();
        using var city = await console.SignedIn(StaffRole.City);
        await city.Call($"{Api}/sessions/{session.Id}/call-off", body);
        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json", false), (city.Status, city.Kind, (await Session(session.Id)).Cancelled));
    }

    async Task<Question> Question(long id)
    {
        await using var db = console.Get<LearningStore>().Open();
        return await db.Questions.AsNoTracking().SingleAsync(it => it.Id == id);
    }

    async Task<Session> Session(string id)
    {
        await using var db = console.Get<LearningStore>().Open();
        return await db.Sessions.AsNoTracking().SingleAsync(it => it.Id == id);
    }
}
