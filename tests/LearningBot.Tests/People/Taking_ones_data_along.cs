using System.Net;
using System.Text.Json;
using Learning;
using Learning.Guides;
using Learning.Messages;
using Learning.People;
using Learning.Preferences;
using Learning.Questions;
using LearningBot.Channels.BotFramework;
using LearningBot.People;
using LearningBot.Tests.DirectLine;
using LearningBot.Tests.Light;
using Microsoft.Extensions.DependencyInjection;

namespace LearningBot.Tests.People;

public sealed class Taking_ones_data_along(Taking_ones_data_along.Talking service) : IClassFixture<Taking_ones_data_along.Talking>
{
    static readonly Address elsewhere = new("botframework", "mei", "talk of mei", Language.English);

    [Fact]
    public async Task is_for_the_browser_with_the_persons_cookie_and_nobody_else()
    {
        using var lin = await Somebody("subscribe to Yangtze culture");
        var page = await Get(lin.Http, "/my-data?lang=en", HttpStatusCode.OK);
        Assert.Contains("Yangtze culture", WebUtility.HtmlDecode(page), StringComparison.OrdinalIgnoreCase);

        using var stranger = new HttpClient { BaseAddress = service.Address };
        Assert.Contains("There is nothing of yours here", await Get(stranger, "/my-data?lang=en", HttpStatusCode.NotFound), StringComparison.Ordinal);
        await Get(stranger, "/my-data.json", HttpStatusCode.NotFound);
        using var forged = new HttpClient { BaseAddress = service.Address, DefaultRequestHeaders = { { "Cookie", "learningbot_visitor=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" } } };
        await Get(forged, "/my-data", HttpStatusCode.NotFound);

        // Another visitor sees their own few words, and nothing of Lin.
        using var other = await Somebody("good morning");
        var theirs = await Get(other.Http, "/my-data.json", HttpStatusCode.OK);
        Assert.DoesNotContain("yangtze", theirs, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("good morning", theirs, StringComparison.Ordinal);
    }

    [Fact]
    public async Task gives_a_file_that_programs_read_with_the_conversation()
    {
        using var lin = await Somebody("subscribe to Yangtze culture");
        using var answer = await lin.Http.GetAsync("/my-data.json");
        Assert.Equal("attachment; filename=\"my-data.json\"", answer.Content.Headers.ContentDisposition!.ToString());
        Assert.Equal(("application/json", true), (answer.Content.Headers.ContentType!.MediaType, answer.Headers.CacheControl!.NoStore));
        using var file = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        var kept = file.RootElement.GetProperty("kept");
        Assert.Single(kept.GetProperty("topics").EnumerateArray());
        Assert.StartsWith("dl_", kept.GetProperty("addresses")[0].GetProperty("userId").GetString(), StringComparison.Ordinal);
        var said = file.RootElement.GetProperty("conversation").EnumerateArray().Select(it => (it.GetProperty("from").GetString(), it.GetProperty("text").GetString())).ToList();
        Assert.Contains(("person", "subscribe to Yangtze culture"), said);
        Assert.Contains(said, it => it.Item1 == "bot");
        Assert.DoesNotContain(lin.Token, file.RootElement.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task shows_a_page_that_nothing_keeps_and_that_runs_nothing()
    {
        using var lin = await Somebody("<b>bold</b> subscribe to Yangtze culture");
        using var answer = await lin.Http.GetAsync("/my-data?lang=zh");
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.StartsWith("default-src 'none'; style-src 'self'; img-src 'self'", string.Join(' ', answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("noindex", string.Join(' ', answer.Headers.GetValues("X-Robots-Tag")));
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("我的数据", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>bold</b>", page, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;bold&lt;/b&gt;", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task opens_once_with_a_code_and_only_by_a_tap()
    {
        await Keep();
        var code = await Codes.Make(elsewhere);
        using var anybody = new HttpClient { BaseAddress = service.Address };
        foreach (var _ in Enumerable.Range(0, 3)) Assert.Contains("Open my data", await Get(anybody, $"/my-data/{code}?lang=en", HttpStatusCode.OK), StringComparison.Ordinal);

        var page = await Tap(anybody, code!, "page", HttpStatusCode.OK);
        Assert.Contains("mei", page, StringComparison.Ordinal);
        await Tap(anybody, code!, "page", HttpStatusCode.NotFound);
        await Get(anybody, $"/my-data/{code}", HttpStatusCode.NotFound);

        var forFile = System.Text.RegularExpressions.Regex.Match(page, "action=\"/my-data/([^?\"]+)").Groups[1].Value;
        using var file = JsonDocument.Parse(await Tap(anybody, forFile, "file", HttpStatusCode.OK));
        Assert.Equal("mei", file.RootElement.GetProperty("kept").GetProperty("addresses")[0].GetProperty("userId").GetString());
        await Tap(anybody, forFile, "file", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task opens_with_no_code_that_was_never_made() =>
        await Tap(new HttpClient { BaseAddress = service.Address }, "AAAAAAAAAAAAAAAAAAAAAA", "page", HttpStatusCode.NotFound);

    [Fact]
    public async Task is_linked_by_the_cookie_on_the_web_and_by_a_code_where_people_can_open_it()
    {
        await Keep();
        var (known, unknown) = (new DataLinks(Codes, new Site(new("https://city.example"))), new DataLinks(Codes, new Site(null)));
        Assert.Equal(new("/my-data", null), await unknown.To(elsewhere with { Channel = "directline" }));
        Assert.Null(await unknown.To(elsewhere));
        var link = (await known.To(elsewhere))!;
        Assert.StartsWith("/my-data/", link.Path, StringComparison.Ordinal);
        Assert.Equal(DataCodes.Lasts, link.Lasts);
        Assert.Null(await known.To(elsewhere with { UserId = "nobody" }));
    }

    [Theory, InlineData(Language.Chinese), InlineData(Language.English)]
    public void has_a_word_for_everything_that_can_stand_in_it(Language language)
    {
        var said = DataPage.Words.In(language);
        Assert.All(
            [
                .. Enum.GetNames<Learning.Bookings.BookingState>().Select(it => $"booking.{it}"), .. Enum.GetNames<QuestionState>().Select(it => $"question.{it}"),
                .. Enum.GetNames<GuideStatus>().Select(it => $"guide.{it}"), .. Enum.GetNames<MessageChoice>().Select(it => $"choice.{it}"),
                .. Enum.GetNames<MessageTopic>().Select(it => $"topic.{it}"), .. Enum.GetNames<DeliveryState>().Select(it => $"delivery.{it}"),
            ],
            key => Assert.NotEqual("", said[key]));
    }

    [Fact]
    public async Task ends_when_all_is_deleted_and_the_conversation_is_forgotten()
    {
        using var lin = await Somebody("subscribe to Yangtze culture");
        Assert.Contains("cannot be brought back", await lin.Say("delete my data"), StringComparison.Ordinal);
        Assert.Contains("all of it is deleted", await lin.Say("Yes"), StringComparison.Ordinal);
        await lin.Look();
        Assert.DoesNotContain("Yangtze", lin.Page, StringComparison.Ordinal);
        using var file = JsonDocument.Parse(await Get(lin.Http, "/my-data.json", HttpStatusCode.OK));
        Assert.Equal(JsonValueKind.Null, file.RootElement.GetProperty("kept").ValueKind);
        Assert.DoesNotContain("Yangtze", file.RootElement.GetRawText(), StringComparison.Ordinal);
        Assert.NotEmpty(await File.ReadAllLinesAsync(Path.Combine(service.Folder, "forgotten.txt")));
        Assert.Contains("a program, not a person", await lin.Say("good morning"), StringComparison.Ordinal);
    }

    DataCodes Codes => service.App.Services.GetRequiredService<DataCodes>();

    async Task Keep() => await service.App.Services.GetRequiredService<SetMessages>().Decide(MessageChoice.StopOffers, null, "as you wish", elsewhere, Path.GetRandomFileName());

    async Task<LightVisitor> Somebody(string says)
    {
        var person = new LightVisitor(service.Address);
        await person.Look();
        await person.Say(says);
        return person;
    }

    static async Task<string> Get(HttpClient http, string path, HttpStatusCode expected)
    {
        using var answer = await http.GetAsync(path);
        Assert.Equal(expected, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    static async Task<string> Tap(HttpClient http, string code, string what, HttpStatusCode expected)
    {
        using var answer = await http.PostAsync($"/my-data/{code}?lang=en", new FormUrlEncodedContent([new("as", what)]));
        Assert.Equal(expected, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>The service with the real talk.</summary>
    public sealed class Talking : RunningService
    {
        public Talking() => Settings.Add("--Sample:Load=true");

        private protected override void Adjust(IServiceCollection services)
        {
        }
    }
}
