using Learning.Store;
using Microsoft.Extensions.DependencyInjection;

namespace Learning.Tests.Store;

public class An_empty_store
{
    [Fact]
    public async Task is_made_by_preparing_it()
    {
        var folder = Directory.CreateTempSubdirectory("learning");
        await using var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddLearning(new()
        {
            City = new() { Name = new("示例", "Sample"), TimeZone = "Asia/Shanghai", Districts = [], Themes = [], Bands = [] },
            SqliteFile = Path.Combine(folder.FullName, "new", "learning.db"),
        }).BuildServiceProvider();
        var store = services.GetRequiredService<LearningStore>();

        Assert.False(await store.IsReady());
        await store.Prepare();
        await store.Prepare();
        Assert.True(await store.IsReady());
    }
}
