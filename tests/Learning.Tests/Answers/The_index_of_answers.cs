using Learning.Answers;
using Learning.Tests.Towns;
using Microsoft.EntityFrameworkCore;

namespace Learning.Tests.Answers;

public abstract class The_index_of_answers(Towns.Towns towns) : IAsyncLifetime
{
    static readonly (string Id, string[] Ways)[] english =
    [
        ("parking", ["Where can I park?", "is there a car park", "where do i leave my car", "do you have parking spaces"]),
        ("hours", ["When are you open?", "what are your opening hours", "at what time do you close", "are you open on mondays"]),
        ("fees", ["What does a course cost?", "how much do i have to pay", "are the courses free of charge", "is there a fee"]),
        ("refund", ["Do I get my money back?", "can i have a refund", "i paid and cannot come, what about my money", "who refunds the fee"]),
        ("children", ["May I bring my child?", "can my kids come along", "is there childcare", "are children welcome"]),
        ("password", ["I forgot my password", "how do i reset the password", "cannot log in any more", "my login does not work"]),
    ];

    static readonly (string Id, string[] Ways)[] chinese =
    [
        ("parking", ["哪里可以停车？", "有停车场吗", "车停在什么地方"]),
        ("hours", ["几点开门？", "开放时间是怎样的", "周一开不开门"]),
        ("refund", ["可以退费吗？", "交了钱不去了能退吗", "学费怎么退"]),
        ("children", ["能带孩子来吗？", "小孩可以一起进教室吗", "有没有人照看孩子"]),
    ];

    Town town = null!;

    AnswerIndex Index => town.Get<AnswerIndex>();

    [Theory]
    [InlineData("any place to park the car?", "parking")]
    [InlineData("until what time are you open today", "hours")]
    [InlineData("how much does it cost", "fees")]
    [InlineData("i want my money back", "refund")]
    [InlineData("may the children come too", "children")]
    [InlineData("resetting passwords", "password")]
    public async Task finds_an_answer_by_other_words_for_its_question(string asked, string id)
    {
        await Keep(Language.English, english);
        Assert.Equal(id, Index.Find(asked, Language.English, 1).Single().Answer.Id);
    }

    [Theory]
    [InlineData("车子可以停哪", "parking")]
    [InlineData("早上几点开", "hours")]
    [InlineData("不想学了退不退钱", "refund")]
    [InlineData("孩子可以带进去吗", "children")]
    public async Task finds_Chinese_ones_by_the_characters_they_share(string asked, string id)
    {
        await Keep(Language.Chinese, chinese);
        Assert.Equal(id, Index.Find(asked, Language.Chinese, 1).Single().Answer.Id);
    }

    [Fact]
    public async Task is_sure_of_a_question_it_was_given_and_not_of_one_about_something_else()
    {
        await Keep(Language.English, english);
        Assert.All(english, each => Assert.All(each.Ways, way => Assert.True(Index.Find(way, Language.English, 1).Single().Score >= AnswerIndex.Sure, way)));
        Assert.All(
            ["what is the weather like in Paris", "who won the match yesterday", "why is the sky blue"],
            other => Assert.DoesNotContain(Index.Find(other, Language.English, 3), hit => hit.Score >= AnswerIndex.Maybe));
        Assert.Empty(Index.Find("zzz", Language.English, 3));
        Assert.Empty(Index.Find("where can i park", Language.Chinese, 3));
    }

    [Fact]
    public async Task follows_the_records()
    {
        await Keep(Language.English, english);
        await using (var db = town.Store.Open())
        {
            var hours = await db.Answers.SingleAsync(answer => answer.Id == "hours");
            hours.Text = "From eight.";
            var parking = await db.Answers.SingleAsync(answer => answer.Id == "parking");
            parking.RetiredAt = Town.Morning.UtcDateTime;
            await db.SaveChangesAsync();
        }
        Assert.Equal("hours", Index.Find("opening hours", Language.English, 1).Single().Answer.Text);
        await Index.Refresh();
        Assert.Equal("From eight.", Index.Find("opening hours", Language.English, 1).Single().Answer.Text);
        Assert.DoesNotContain(Index.Find("where can i park", Language.English, 9), hit => hit.Answer.Id == "parking");
    }

    [Fact]
    public async Task learns_the_same_from_the_same_answers()
    {
        await Keep(Language.English, english);
        using var other = new AnswerIndex(town.Store);
        await other.Refresh();
        Assert.Equal(Index.Find("is it free for my child", Language.English, 6).Select(hit => (hit.Answer.Id, hit.Score)), other.Find("is it free for my child", Language.English, 6).Select(hit => (hit.Answer.Id, hit.Score)));
    }

    public async Task InitializeAsync() => town = await towns.Found();

    public Task DisposeAsync() => towns.DisposeAsync();

    async Task Keep(Language language, (string Id, string[] Ways)[] answers)
    {
        await using var db = town.Store.Open();
        db.Answers.AddRange(answers.Select(each => new Answer { Id = each.Id, Language = language, Question = each.Ways[0], Text = each.Id, Phrasings = each.Ways[1..] }));
        await db.SaveChangesAsync();
        await Index.Refresh();
    }

    public sealed class On_sqlite() : The_index_of_answers(new SqliteTowns());

    [Collection(OnPostgres.Name)]
    public sealed class On_postgres(PostgresServer server) : The_index_of_answers(new PostgresTowns(server));
}
