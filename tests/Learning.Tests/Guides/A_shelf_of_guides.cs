using Learning.Guides;
using Microsoft.Extensions.Time.Testing;

namespace Learning.Tests.Guides;

public sealed class A_shelf_of_guides : IDisposable
{
    readonly GuideFiles files = new();
    readonly FakeTimeProvider clock = new();
    readonly GuideShelf shelf;

    public A_shelf_of_guides() => shelf = GuideFiles.Shelf(files.Folder, clock);

    [Fact]
    public void finds_guides_by_id_and_language_and_lists_the_easy_ones_first()
    {
        files.Write("tea.zh.md", GuideFiles.Of("tea", "烧水").Replace("level: 1", "level: 3", StringComparison.Ordinal));
        files.Write("tea.en.md", GuideFiles.Of("tea", "Boil"));
        files.Write("milk.zh.md", GuideFiles.Of("milk", "倒"));
        files.Write("notes.txt", "nothing");
        Assert.Equal(["milk", "tea"], shelf.All(Language.Chinese).Select(guide => guide.Id));
        Assert.Equal("Boil", shelf.Find("tea", Language.English)!.Steps[0].Title);
        Assert.Null(shelf.Find("milk", Language.English));
        Assert.Null(shelf.Find("../tea", Language.Chinese));
    }

    [Fact]
    public void follows_its_files_and_looks_once_a_second()
    {
        files.Write("tea.zh.md", GuideFiles.Of("tea", "烧水"));
        var before = shelf.Find("tea", Language.Chinese)!;
        files.Write("tea.zh.md", GuideFiles.Of("tea", "烧水", "放茶叶"));
        Assert.Same(before, shelf.Find("tea", Language.Chinese));
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(2, shelf.Find("tea", Language.Chinese)!.Steps.Count);
        File.Delete(Path.Combine(files.Folder, "tea.zh.md"));
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(shelf.Find("tea", Language.Chinese));
    }

    [Fact]
    public void keeps_the_last_good_text_of_a_file_that_is_no_guide_any_more()
    {
        files.Write("tea.zh.md", GuideFiles.Of("tea", "烧水"));
        var good = shelf.Find("tea", Language.Chinese)!;
        files.Write("tea.zh.md", "---\n");
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Same(good, shelf.Find("tea", Language.Chinese));
    }

    [Theory]
    [InlineData("img/tea-1.svg", true)]
    [InlineData("img/other.svg", false)]
    [InlineData("../secret.svg", false)]
    [InlineData("tea.zh.md", false)]
    public void gives_out_the_pictures_that_a_guide_shows_and_nothing_else(string name, bool given)
    {
        files.Write("tea.zh.md", GuideFiles.Of("tea", "烧水") + "\n## 2. 看\n![x](../secret.svg)\n");
        files.Write("img/tea-1.svg", "<svg/>");
        files.Write("img/other.svg", "<svg/>");
        files.Write("../secret.svg", "<svg/>");
        Assert.Equal(given, shelf.Picture(name) is not null);
    }

    [Fact]
    public void is_empty_where_there_is_no_folder() =>
        Assert.Empty(GuideFiles.Shelf(Path.Combine(files.Folder, "none"), clock).All(Language.Chinese));

    public void Dispose()
    {
        files.Dispose();
        File.Delete(Path.Combine(files.Folder, "..", "secret.svg"));
    }
}
