using Learning;
using Learning.Catalogue;
using Learning.Catalogue.Importing;

namespace Dialogs.Tests.Catalogue;

public sealed class A_course_by_its_number
{
    [Theory]
    [InlineData("KS2026A1这个班多少钱", "“夜校木工班”：价格150元。")]
    [InlineData("KS2026B9这个班多少钱", "讲座都是公益的")]
    public async Task is_told_of_what_its_columns_say(string question, string answer)
    {
        await using var world = await World.Begin();
        await SmallCityBooks.Add(world.Get<ImportTable>(), "course", Language.Chinese, "id,title,campus,price\nKS2026A1,夜校木工班,梧桐社区书屋,150", "evening");
        await world.Get<CatalogueIndex>().Refresh();
        await world.Hear("Lin", "你好");
        Assert.Contains(answer, string.Join('\n', (await world.Hear("Lin", question)).Select(said => said.Text)), StringComparison.Ordinal);
    }
}
