using System.Net;
using Learning;
using Learning.Guides;
using Learning.Staff;

namespace LearningBot.Tests.Staff;

public sealed class Keeping_guides : IClassFixture<Keeping_guides.OwnGuides>
{
    readonly OwnGuides console;

    public Keeping_guides(OwnGuides console) => this.console = console;

    [Fact]
    public async Task shows_when_each_is_to_be_looked_at_and_where_people_get_stuck()
    {
        var guide = console.Get<GuideShelf>().All(Language.Chinese)[0];
        using var district = await console.SignedIn(StaffRole.District);
        Assert.Contains($"/staff/guides/guide/{guide.Id}", await district.Get("/staff/guides"), StringComparison.Ordinal);
        var page = await district.Get($"/staff/guides/guide/{guide.Id}");
        Assert.Contains(guide.Steps[^1].Title, page, StringComparison.Ordinal);
        Assert.Contains("在哪一步卡住", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/staff/guides/edit/", page, StringComparison.Ordinal);
        Assert.Contains("Where people get stuck", await district.Get($"/staff/guides/guide/{guide.Id}?lang=en"), StringComparison.Ordinal);
        foreach (var none in (string[])["none", "..%2F..%2Fsecret"])
        {
            await district.Get($"/staff/guides/guide/{none}");
            Assert.Equal(HttpStatusCode.NotFound, district.Status);
        }
    }

    [Fact]
    public async Task changes_one_after_it_was_looked_over_and_keeps_the_version_before()
    {
        var (shelf, write) = (console.Get<GuideShelf>(), console.Get<WriteGuide>());
        var guide = shelf.All(Language.Chinese)[0];
        var (path, text) = ($"/staff/guides/edit/{guide.Id}?of=Chinese", write.Text(guide.Id, Language.Chinese)!);
        using var city = await console.SignedIn(StaffRole.City);
        var page = await city.Post(path, ("Text", "nothing that is a guide"));
        Assert.Contains("检查结果", page, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"keep\"", page, StringComparison.Ordinal);
        page = await city.Post(path, ("Text", "nothing that is a guide"), ("Step", "keep"));
        Assert.Equal(HttpStatusCode.BadRequest, city.Status);
        Assert.Contains("改好才能保存", page, StringComparison.Ordinal);
        Assert.Equal(text, write.Text(guide.Id, Language.Chinese));

        var title = text.Split('\n').First(line => line.StartsWith("title:", StringComparison.Ordinal));
        var changed = text.Replace(title, title + "啦", StringComparison.Ordinal);
        Assert.Contains("value=\"keep\"", await city.Post(path, ("Text", changed)), StringComparison.Ordinal);
        Assert.Contains("已保存", await city.Post(path, ("Text", changed), ("Step", "keep"), ("Reason", "clearer")), StringComparison.Ordinal);
        Assert.Equal(changed, write.Text(guide.Id, Language.Chinese));
        Assert.Contains(write.Earlier(guide.Id, Language.Chinese), it => it.Version == guide.Version);
        Assert.Contains((await console.Get<AuditTrail>().Newest(city.Account!, 5)), it => it is { Act: "guide-written", Reason: "clearer" });
    }

    [Fact]
    public async Task is_for_the_city_and_never_leads_out_of_the_folder()
    {
        var guide = console.Get<GuideShelf>().All(Language.Chinese)[0];
        using var district = await console.SignedIn(StaffRole.District);
        Assert.Equal(new NotAllowed(), (await console.Get<WriteGuide>().Decide(guide.Id, Language.Chinese, "x", district.By)).Refusal);
        using var city = await console.SignedIn(StaffRole.City);
        Assert.Equal(new NoSuchGuideFile(), (await console.Get<WriteGuide>().Decide("../" + guide.Id, Language.Chinese, "x", city.By)).Refusal);
        Assert.Equal(new NoSuchGuideFile(), (await console.Get<WriteGuide>().Decide("none", Language.Chinese, "x", city.By)).Refusal);
    }

    /// <summary>The console with a copy of the guides, to be written to.</summary>
    public sealed class OwnGuides : IAsyncLifetime
    {
        readonly ConsoleService console = new();
        readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("guides-");

        internal T Get<T>()
            where T : notnull => console.Get<T>();

        internal Task<StaffVisitor> SignedIn(StaffRole role) => console.SignedIn(role);

        public Task InitializeAsync()
        {
            var from = Path.Combine(AppContext.BaseDirectory, "content", "guides");
            foreach (var file in Directory.GetFiles(from, "*.*", SearchOption.AllDirectories))
            {
                var to = Path.Combine(folder.FullName, Path.GetRelativePath(from, file));
                Directory.CreateDirectory(Path.GetDirectoryName(to)!);
                File.Copy(file, to);
            }
            console.Settings.Add($"--Guides:Directory={folder.FullName}");
            return console.InitializeAsync();
        }

        public async Task DisposeAsync()
        {
            await console.DisposeAsync();
            folder.Delete(recursive: true);
        }
    }
}
