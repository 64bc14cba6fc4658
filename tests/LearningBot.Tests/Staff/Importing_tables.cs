using System.Net;
using System.Text;
using Learning.Catalogue;
using Learning.Catalogue.Importing;
using Learning.Staff;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace LearningBot.Tests.Staff;

public sealed class Importing_tables(ConsoleService console) : IClassFixture<ConsoleService>
{
    static readonly (string, string)[] books = [("Kind", "ebook"), ("Language", "Chinese"), ("Source", "library")];

    [Fact]
    public async Task shows_what_differs_changes_it_when_it_is_said_and_lists_who_did()
    {
        using var city = await console.SignedIn(StaffRole.City);
        var page = await city.Upload("/staff/catalogue/upload", File("books.csv", "id,title\nb1,楚辞\nb2,长江\nb3,黄鹤楼\n"), books);
        Assert.Matches(Figure("3", "新增"), page);
        Assert.Contains("b1 楚辞", page, StringComparison.Ordinal);
        Assert.Equal(0, await Imports("library"));
        page = await city.Post(Apply(city.Leads), ("Reason", "new year"));
        Assert.Contains("新增 3 行", page, StringComparison.Ordinal);
        Assert.Equal(1, await Imports("library"));
        Assert.Contains(city.Account!.Name, page, StringComparison.Ordinal);

        page = await city.Upload("/staff/catalogue/upload", File("books.csv", "id,title\nb1,楚辞选\nb9,东湖\n"), books);
        foreach (var (figure, what) in (ReadOnlySpan<(string, string)>)[("1", "新增"), ("1", "更改"), ("2", "移除")]) Assert.Matches(Figure(figure, what), page);
        var apply = Apply(city.Leads);
        Assert.Contains("现在会移除 2 行", await city.Post(apply, ("Count", "")), StringComparison.Ordinal);
        Assert.Contains("现在会移除 2 行", await city.Post(apply, ("Count", "3")), StringComparison.Ordinal);
        Assert.Equal(1, await Imports("library"));
        Assert.Contains("移除 2 行", await city.Post(apply, ("Count", "2")), StringComparison.Ordinal);
        await city.Get(apply);
        Assert.Equal(HttpStatusCode.NotFound, city.Status);
        var trail = (await console.Get<AuditTrail>().Newest(city.Account!, 9, new() { Act = "table-imported", Staff = city.Account!.Id }));
        Assert.Equal([null, "new year"], trail.Select(it => it.Reason));
    }

    [Fact]
    public async Task tells_the_line_of_each_fault_and_changes_nothing()
    {
        using var city = await console.SignedIn(StaffRole.City);
        var page = await city.Upload("/staff/catalogue/upload", File("faulty.csv", "id,title,minutes\nx1,太极,long\nx1,剑,30\n"), [("Kind", "course"), ("Language", "Chinese"), ("Source", "faulty")]);
        var preview = city.Leads;
        Assert.Contains("有 2 处要改", page, StringComparison.Ordinal);
        Assert.Matches("<td data-label=\"行\">2</td>\\s*<td data-label=\"列\">minutes</td>", page);
        Assert.Contains("“long”不是时长。请写整分钟数，例如 45。", page, StringComparison.Ordinal);
        Assert.Contains("“long” is no length. Write whole minutes, such as 45.", await city.Get(preview + "?lang=en"), StringComparison.Ordinal);
        await city.Get("/staff?lang=zh");
        Assert.Matches("<td data-label=\"行\">3</td>\\s*<td data-label=\"列\">id</td>", page);
        Assert.DoesNotContain("/staff/catalogue/apply/", page, StringComparison.Ordinal);
        await city.Post(Apply(preview));
        Assert.Equal(HttpStatusCode.BadRequest, city.Status);
        Assert.Equal(0, await Imports("faulty"));
    }

    [Theory]
    [InlineData("", "Chinese", "city", "请选表里是什么内容"), InlineData("course", "", "city", "还要选语言"), InlineData("course", "Chinese", "sample", "由谁提供")]
    public async Task asks_for_what_is_missing(string kind, string language, string source, string says)
    {
        using var city = await console.SignedIn(StaffRole.City);
        Assert.Contains(says, await city.Upload("/staff/catalogue/upload", File("a.csv", "id,title\na,A\n"), ("Kind", kind), ("Language", language), ("Source", source)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, city.Status);
    }

    [Theory, InlineData(20_000_001), InlineData(24_000_000)]
    public async Task says_plainly_that_a_file_is_too_large(int bytes)
    {
        using var city = await console.SignedIn(StaffRole.City);
        Assert.Contains("文件太大：最大 20 MB", await city.Upload("/staff/catalogue/upload", ("Table", "large.csv", new byte[bytes]), books), StringComparison.Ordinal);
        Assert.Empty(await console.Get<Uploads>().Of(city.Account!) is var kept ? kept.Where(it => it.FileName == "large.csv") : []);
    }

    [Fact]
    public async Task takes_a_file_that_is_as_large_as_it_may_be()
    {
        using var city = await console.SignedIn(StaffRole.City);
        var table = Encoding.UTF8.GetBytes("id,title,summary\n" + string.Concat(Enumerable.Range(0, 19_000).Select(i => $"l{i},T,{new string('x', 1000)}\n")));
        Assert.InRange(table.Length, 19_000_000, 20_000_000);
        Assert.Matches(Figure("19,000", "新增"), await city.Upload("/staff/catalogue/upload", ("Table", "whole.csv", table), [("Kind", "audio"), ("Language", "Chinese"), ("Source", "whole")]));
        Assert.Contains("文件已删掉", await city.Post(city.Leads), StringComparison.Ordinal);
    }

    [Fact]
    public async Task is_not_opened_further_for_other_pages()
    {
        using var city = await console.SignedIn(StaffRole.City);
        var place = await console.OwnPlace("edit", StaffRole.City);
        await Assert.ThrowsAnyAsync<Exception>(async () =>
        {
            await city.Upload(place, ("Table", "large.csv", new byte[9_000_000]), ("HoursZh", "每天"), ("HoursEn", "daily"));
            if (city.Status is HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge) throw new InvalidOperationException("It was refused.");
        });
    }

    [Fact]
    public async Task tells_which_places_staff_had_written_to()
    {
        var place = Uri.UnescapeDataString((await console.OwnPlace("edit", StaffRole.Street)).Split('/')[^1]);
        var by = await console.Mayor();
        Assert.True((await console.Get<Learning.Places.EditPlace>().Decide(place, new(new("每天 8:00—20:00", "daily 8:00–20:00"), null), by)).Done);
        using var file = new PassingFile(".csv");
        await console.Get<Learning.Catalogue.Exporting.ExportTable>().Write(file.Path, "place", null);
        var table = (await System.IO.File.ReadAllTextAsync(file.Path)).Replace("每天 8:00—20:00,daily 8:00–20:00", "周末,weekends", StringComparison.Ordinal);
        using var city = await console.SignedIn(StaffRole.City);
        var page = await city.Get(await console.Uploaded("preview", table, "place"));
        Assert.Contains("有 1 个地点的开放时间或进出方式是工作人员在这里改过的", page, StringComparison.Ordinal);
        Assert.Contains($"<li>{place} ", page, StringComparison.Ordinal);
    }

    [Theory, InlineData("csv"), InlineData("xlsx")]
    public async Task exports_with_a_reason_that_is_kept_and_without_formulas(string kind)
    {
        using var city = await console.SignedIn(StaffRole.City);
        await city.Upload("/staff/catalogue/upload", File("a.json", "[{\"id\":\"e1\",\"title\":\"=HYPERLINK(1)\"}]"), [("Kind", "event"), ("Language", "English"), ("Source", "made")]);
        await city.Post(Apply(city.Leads));
        Assert.Contains("请选一种", await city.Get("/staff/catalogue/export?kind=event"), StringComparison.Ordinal);
        var path = "/staff/catalogue/export?kind=event&language=English";
        Assert.Contains("请写明原因", await city.Post(path, ("Kind", "event"), ("Language", "English"), ("As", kind), ("Reason", " ")), StringComparison.Ordinal);
        Assert.Equal(0, await Exports(city));
        var file = await city.Post(path, ("Kind", "event"), ("Language", "English"), ("As", kind), ("Reason", "for the college"));
        Assert.StartsWith(kind == "csv" ? "id,title" : "PK", file, StringComparison.Ordinal);
        if (kind == "csv") Assert.Contains("e1,'=HYPERLINK(1)", file, StringComparison.Ordinal);
        Assert.Equal(1, await Exports(city));
        await city.Get("/staff/catalogue/export?kind=person");
        Assert.Equal(HttpStatusCode.NotFound, city.Status);
    }

    static (string, string, byte[]) File(string name, string text) => ("Table", name, Encoding.UTF8.GetBytes(text));

    static string Apply(string preview) => preview.Replace("/preview/", "/apply/", StringComparison.Ordinal);

    static string Figure(string figure, string what) => $"<span class=\"figure\">{figure}</span>{what}";

    async Task<int> Exports(StaffVisitor who) => (await console.Get<AuditTrail>().Newest(who.Account!, 9, new() { Act = "exported", Kind = "catalogue", Staff = who.Account!.Id })).Count;

    async Task<int> Imports(string source)
    {
        await using var db = console.Get<LearningStore>().Open();
        return await db.Imports.CountAsync(it => it.Source == source && it.State == ImportState.Done);
    }
}
