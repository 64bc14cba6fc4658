using System.Text.Json;
using LearningBot.Commands;

namespace LearningBot.Tests.Commands;

public sealed class Understanding_lines : IDisposable
{
    const string Courses = "id,title,subject,grade,area,day,teacher,price\nc1,Grade 4 dance,dance,Grade 4,North District,Saturday,Ms Qin,300\n"
        + "c2,Grade 4 dance,dance,Grade 4,South District,Sunday,Mr Bo,280\nc3,Grade 5 dance,dance,Grade 5,North District,Saturday,Ms Qin,320\nc4,Grade 5 chess,chess,Grade 5,South District,Sunday,Ms Lu,200\n";

    const string Answers = "id,language,question,answer,phrasings\nparking,en,Where can I park?,Behind the house.,\"is there a car park\nwhere do i leave my car\"\n"
        + "toilet,en,Where is the toilet?,On every floor.,\"is there a restroom\nwhere are the lavatories\"\n";

    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("commands");
    readonly StringWriter errors = new();

    [Fact]
    public async Task carries_a_wish_through_a_conversation_and_answers_about_the_course_in_view()
    {
        await Import("courses.csv", Courses, "--kind", "course", "--language", "en");
        var said = await Understand(
            Line("1", "a dance class for a fourth grader", "talk"), Line("2", "in the South District, please", "talk"), Line("3", "who is the teacher?", "talk"), Line("4", "who is the teacher?", null));
        Assert.Equal(["Grade 4", "fourth grader"], Texts(said[0], "facets", "grade"));
        Assert.Equal(["c1", "c2"], Texts(said[0], "results").Order());
        Assert.Equal(["c2"], Texts(said[1], "results"));
        Assert.Equal("course", said[1].GetProperty("scope").GetString());
        Assert.Contains("Mr Bo", said[2].GetProperty("reply").GetString(), StringComparison.Ordinal);
        Assert.Equal("course", said[2].GetProperty("scope").GetString());
        Assert.DoesNotContain("Mr Bo", said[3].GetProperty("reply").GetString(), StringComparison.Ordinal);
        Assert.Empty(said[3].GetProperty("facets").EnumerateObject());
    }

    [Fact]
    public async Task names_the_answers_to_a_frequent_question_best_first()
    {
        await Import("answers.csv", Answers, "--kind", "answer", "--language", "en");
        var said = await Understand(Line("1", "can I leave the car somewhere?", null), Line("2", "play me a song", null));
        Assert.Equal("parking", Texts(said[0], "results")[0]);
        Assert.Equal("out", said[1].GetProperty("scope").GetString());
        Assert.InRange(said[1].GetProperty("score").GetDouble(), 0, 0.3);
    }

    [Fact]
    public async Task stops_at_a_line_that_cannot_be_read()
    {
        Assert.Equal(Exit.Failed, await Run("understand", await File("in", "{\"id\":\"1\",\"text\":\"hi\",\"language\":\"fr\"}"), Path("out")));
        Assert.Contains("Line 1", errors.ToString(), StringComparison.Ordinal);
    }

    public void Dispose() => folder.Delete(recursive: true);

    static string Line(string id, string text, string? conversation) =>
        JsonSerializer.Serialize(new { id, text, language = "en", now = "2026-11-25T10:00:00+08:00", conversation });

    static IReadOnlyList<string> Texts(JsonElement line, params string[] path) =>
        [.. path.Aggregate(line, (element, name) => element.GetProperty(name)).EnumerateArray().Select(each => each.GetString()!)];

    async Task Import(string name, string table, params string[] options) => Assert.Equal(Exit.Ok, await Run(["import", await File(name, table), .. options]));

    async Task<List<JsonElement>> Understand(params string[] lines)
    {
        Assert.Equal(Exit.Ok, await Run("understand", await File("in", string.Join('\n', lines)), Path("out")));
        return [.. (await System.IO.File.ReadAllLinesAsync(Path("out"))).Select(line => JsonDocument.Parse(line).RootElement)];
    }

    async Task<string> File(string name, string text)
    {
        await System.IO.File.WriteAllTextAsync(Path(name), text);
        return Path(name);
    }

    string Path(string name) => System.IO.Path.Combine(folder.FullName, name);

    Task<int> Run(params string[] line) =>
        AllCommands.Run([.. line, $"--Data:Directory={folder.FullName}", "--Sample:Load=false"], new Terminal(TextReader.Null, TextWriter.Null, errors, Width: null));
}
