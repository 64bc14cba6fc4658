using Learning.Guides;
using Learning.People;
using LearningBot.Commands;

namespace LearningBot.Tests.Commands;

public sealed class Showing_where_people_get_stuck : IDisposable
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("stuck");
    readonly StringWriter said = new();

    [Fact]
    public async Task tells_each_step_with_its_figures()
    {
        Assert.Equal(Exit.Failed, await Run());
        await using (var records = new Records(new Call { Terminal = Screen, Settings = [Data] }))
        {
            await records.Store.Prepare();
            var guide = records.Get<GuideShelf>().Find("send-photo", Learning.Language.English)!;
            var who = new Address("directline", "li", "c", Learning.Language.English);
            await records.Get<MoveGuide>().Decide(who, guide, GuideAct.Start, 1, "k1");
            await records.Get<MoveGuide>().Decide(who, guide, GuideAct.Stuck, 1, "k2");
        }
        Assert.Equal(Exit.Ok, await Run());
        Assert.Matches(@"send-photo +[0-9a-f]{12} +1 +1 +0 +0 +1 +0 +0", said.ToString());
    }

    Terminal Screen => new(TextReader.Null, said, said, Width: null);

    string Data => $"--Data:Directory={folder.FullName}";

    Task<int> Run() => AllCommands.Run(["stuck", Data], Screen);

    public void Dispose()
    {
        said.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }
}
