using Learning.People;
using Learning.Questions;
using LearningBot.Commands;
using Microsoft.EntityFrameworkCore;

namespace LearningBot.Tests.Commands;

public sealed class Answering_questions : IDisposable
{
    readonly Shell shell = new();

    [Fact]
    public async Task shows_them_in_groups_and_answers_each_once()
    {
        await shell.Said("staff", "invite", "mayor", "--role", "city", "--scope", "city");
        Assert.Contains("No question waits", await shell.Said("questions", "list", "--as", "mayor"), StringComparison.Ordinal);
        await Ask("li", "可以带狗进图书馆吗");
        await Ask("wang", "图书馆可以带狗进吗？");
        await Ask("zhou", "电梯在哪里");

        Assert.Contains("It must be known who does this", await shell.Misused("questions", "list"), StringComparison.Ordinal);
        Assert.Matches(" 1     2 asked since .*可以带狗进图书馆吗", await shell.Said("questions", "list", "--as", "mayor"));
        var shown = await shell.Said("questions", "show", "2", "--as", "mayor");
        Assert.Contains("2 asked, in 2 wordings", shown, StringComparison.Ordinal);
        Assert.Contains("2 zh 图书馆可以带狗进吗？", shown, StringComparison.Ordinal);

        Assert.Contains("needs --zh TEXT or --en TEXT", await shell.Misused("questions", "answer", "1", "--as", "mayor"), StringComparison.Ordinal);
        Assert.Contains("--question-en TEXT", await shell.Failed("questions", "answer", "1", "--zh", "可以", "--en", "Yes", "--as", "mayor"), StringComparison.Ordinal);
        var file = Path.Combine(shell.Folder.FullName, "answer.txt");
        await File.WriteAllTextAsync(file, "可以，请牵好。\n");
        Assert.Contains("2 questions are answered; 2 people are told", await shell.Said("questions", "answer", "1", "--zh", "@" + file, "--as", "mayor", "--until", "2030-01-01"), StringComparison.Ordinal);
        Assert.Contains("Question 2 waits no more: it is answered. Nothing was changed.", await shell.Failed("questions", "answer", "2", "--zh", "不行", "--as", "mayor"), StringComparison.Ordinal);
        Assert.Contains("for a reason only", await shell.Failed("questions", "close", "3", "--as", "mayor"), StringComparison.Ordinal);
        Assert.Contains("Question 3 is put aside.", await shell.Said("questions", "close", "3", "--as", "mayor", "--reason", "answered on the phone"), StringComparison.Ordinal);
        Assert.Contains("There is no question 9", await shell.Failed("questions", "show", "9", "--as", "mayor"), StringComparison.Ordinal);

        Assert.Contains("ok      answers        2 wordings of questions that staff answered find their answers.", (await shell.Run("check")).Said, StringComparison.Ordinal);
        await using (var records = shell.Records())
        await using (var db = records.Store.Open())
        {
            Assert.Equal("可以，请牵好。", (await db.Answers.SingleAsync()).Text);
            await db.Answers.ExecuteDeleteAsync();
        }
        var (exit, check, _) = await shell.Run("check");
        Assert.Equal(Exit.Failed, exit);
        Assert.Contains("BROKEN  answers        \"可以带狗进图书馆吗\" must find the answer question-1 and finds none.", check, StringComparison.Ordinal);
    }

    public void Dispose() => shell.Dispose();

    async Task Ask(string who, string text)
    {
        await using var records = shell.Records();
        Assert.True((await records.Get<AskStaff>().Decide(text, null, new Address("directline", who, "c", Learning.Language.Chinese), $"key of {who}")).Done);
    }
}
