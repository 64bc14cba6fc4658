using Learning.People;
using Learning.Questions;
using LearningBot.Commands;
using Microsoft.EntityFrameworkCore;

namespace LearningBot.Tests.Commands;

public sealed class Answering_questions : IDisposable
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("questions");
    readonly StringWriter said = new();
    readonly StringWriter errors = new();

    [Fact]
    public async Task shows_them_in_groups_and_answers_each_once()
    {
        await Said("staff", "invite", "mayor", "--role", "city", "--scope", "city");
        Assert.Contains("No question waits", await Said("questions", "list", "--as", "mayor"), StringComparison.Ordinal);
        await Ask("li", "可以带狗进图书馆吗");
        await Ask("wang", "图书馆可以带狗进吗？");
        await Ask("zhou", "电梯在哪里");

        Assert.Contains("It must be known who does this", await Ended(Exit.Misused, "questions", "list"), StringComparison.Ordinal);
        Assert.Matches(" 1     2 asked since .*可以带狗进图书馆吗", await Said("questions", "list", "--as", "mayor"));
        var shown = await Said("questions", "show", "2", "--as", "mayor");
        Assert.Contains("2 asked, in 2 wordings", shown, StringComparison.Ordinal);
        Assert.Contains("2 zh 图书馆可以带狗进吗？", shown, StringComparison.Ordinal);

        Assert.Contains("needs --zh TEXT or --en TEXT", await Ended(Exit.Misused, "questions", "answer", "1", "--as", "mayor"), StringComparison.Ordinal);
        Assert.Contains("--question-en TEXT", await Ended(Exit.Failed, "questions", "answer", "1", "--zh", "可以", "--en", "Yes", "--as", "mayor"), StringComparison.Ordinal);
        var file = Path.Combine(folder.FullName, "answer.txt");
        await File.WriteAllTextAsync(file, "可以，请牵好。\n");
        Assert.Contains("2 questions are answered; 2 people are told", await Said("questions", "answer", "1", "--zh", "@" + file, "--as", "mayor", "--until", "2030-01-01"), StringComparison.Ordinal);
        Assert.Contains("Question 2 waits no more: it is answered. Nothing was changed.", await Ended(Exit.Failed, "questions", "answer", "2", "--zh", "不行", "--as", "mayor"), StringComparison.Ordinal);
        Assert.Contains("for a reason only", await Ended(Exit.Failed, "questions", "close", "3", "--as", "mayor"), StringComparison.Ordinal);
        Assert.Contains("Question 3 is put aside.", await Said("questions", "close", "3", "--as", "mayor", "--reason", "answered on the phone"), StringComparison.Ordinal);
        Assert.Contains("There is no question 9", await Ended(Exit.Failed, "questions", "show", "9", "--as", "mayor"), StringComparison.Ordinal);

        await Run("check");
        Assert.Contains("ok      answers        2 wordings of questions that staff answered find their answers.", Taken(said), StringComparison.Ordinal);
        await using (var records = Records())
        await using (var db = records.Store.Open())
        {
            Assert.Equal("可以，请牵好。", (await db.Answers.SingleAsync()).Text);
            await db.Answers.ExecuteDeleteAsync();
        }
        Assert.Equal(Exit.Failed, await Run("check"));
        Assert.Contains("BROKEN  answers        \"可以带狗进图书馆吗\" must find the answer question-1 and finds none.", Taken(said), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        said.Dispose();
        errors.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    Records Records() => new(new Call { Terminal = Screen, Settings = [Data] });

    async Task Ask(string who, string text)
    {
        await using var records = Records();
        Assert.True((await records.Get<AskStaff>().Decide(text, null, new Address("directline", who, "c", Learning.Language.Chinese), $"key of {who}")).Done);
    }

    Terminal Screen => new(TextReader.Null, said, errors, Width: null);

    string Data => $"--Data:Directory={folder.FullName}";

    Task<int> Run(params string[] line) => AllCommands.Run([.. line, Data], Screen);

    async Task<string> Said(params string[] line)
    {
        Taken(said);
        Assert.Equal((Exit.Ok, ""), (await Run(line), Taken(errors)));
        return Taken(said);
    }

    async Task<string> Ended(int exit, params string[] line)
    {
        Assert.Equal(exit, await Run(line));
        return Taken(errors);
    }

    static string Taken(StringWriter from)
    {
        var text = from.ToString();
        from.GetStringBuilder().Clear();
        return text;
    }
}
