using System.Net;
using Learning;
using Learning.Guides;
using LearningBot.Channels.DirectLine;
using LearningBot.Channels.Light;
using LearningBot.Channels.WebChat;
using LearningBot.Conversations;
using LearningBot.Tests.DirectLine;
using Microsoft.Extensions.DependencyInjection;

namespace LearningBot.Tests.Light;

public sealed class The_light_page(The_light_page.Impatient service) : IClassFixture<The_light_page.Impatient>
{
    [Fact]
    public async Task welcomes_a_new_person_once()
    {
        using var person = new LightVisitor(service.Address);
        Assert.Contains("Welcome!", await person.Look());
        Assert.Contains(">1 Book a lecture</button>", person.Page);
        await person.Look();
        Assert.Single(Occurrences(person.Page, "Welcome!"));
    }

    [Fact]
    public async Task shows_the_answer_to_what_was_said_and_what_was_said_before()
    {
        using var person = new LightVisitor(service.Address);
        await person.Look();
        await person.Say("good morning");
        Assert.Contains("1: good morning", person.Page);
        await person.Say("and again");
        Assert.True(person.Page.IndexOf("2: and again", StringComparison.Ordinal) < person.Page.IndexOf("1: good morning", StringComparison.Ordinal));
        Assert.Contains(">1 Book a lecture</button>", await person.Say("choices"));
    }

    [Fact]
    public async Task is_the_same_conversation_as_on_the_chat_page()
    {
        using var visitor = await Browsing.Open(service.Address);
        await visitor.Begin();
        await visitor.Say("said on the chat page");
        await visitor.Transcript(3);
        Assert.Contains("1: said on the chat page", await visitor.Http.GetStringAsync("/light?lang=en"));
    }

    [Fact]
    public async Task hears_a_double_tap_once()
    {
        using var person = new LightVisitor(service.Address);
        await person.Look();
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => person.Send("next")));
        Assert.Contains("1: next", await person.Look());
        Assert.DoesNotContain("2: next", person.Page);
        await person.Say("next");
        Assert.Contains("2: next", person.Page);
    }

    [Fact]
    public async Task hears_other_words_by_the_same_form()
    {
        using var person = new LightVisitor(service.Address);
        await person.Look();
        await person.Send("one");
        await person.Send("two");
        Assert.Contains("2: two", await person.Look());
    }

    [Theory, InlineData("", true), InlineData("no-token-of-ours", true), InlineData(null, false)]
    public async Task takes_nothing_from_a_form_of_another_site(string? token, bool foreign)
    {
        using var person = new LightVisitor(service.Address);
        await person.Look();
        person.Token = token ?? person.Token;
        var answer = await person.Send("book two seats");
        Assert.Equal(foreign ? HttpStatusCode.Forbidden : HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(!foreign, (await person.Look()).Contains("1: book two seats", StringComparison.Ordinal));
    }

    [Fact]
    public async Task says_what_to_do_where_cookies_are_blocked()
    {
        using var person = new LightVisitor(service.Address);
        await person.Look();
        using var other = new LightVisitor(service.Address) { Token = person.Token, Form = person.Form };
        var answer = await other.Send("hello");
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("cookies must be allowed", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task says_that_an_answer_is_still_to_come()
    {
        using var person = new LightVisitor(service.Address);
        await person.Look();
        await person.Say("hold");
        Assert.Contains("Look for a reply", person.Page);
        service.Turns.Hold.SetResult();
        while ((await person.Look()).Contains("Look for a reply", StringComparison.Ordinal)) await Task.Delay(20);
        Assert.Contains("1: hold", person.Page);
        service.Turns.Hold = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    [Fact]
    public async Task keeps_what_was_written_while_the_store_is_away()
    {
        using var person = new LightVisitor(service.Address);
        await person.Look();
        service.Store!.Away = true;
        var answer = await person.Send("my \"words\"");
        var empty = await person.Http.GetAsync("/light?lang=en");
        service.Store.Away = false;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, empty.StatusCode);
        Assert.Contains("value=\"my &quot;words&quot;\"", await answer.Content.ReadAsStringAsync());
        await person.Send("my \"words\"");
        Assert.Contains("1: my \"words\"", await person.Look());
    }

    [Fact]
    public async Task asks_for_patience_when_somebody_posts_very_fast()
    {
        using var person = new LightVisitor(service.Address);
        await person.Look();
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 60; i++) answers.Add((await person.Send("same")).StatusCode);
        Assert.Contains(HttpStatusCode.TooManyRequests, answers);
        Assert.Contains("1: same", await person.Look());
    }

    [Fact]
    public async Task forgets_the_person_when_asked()
    {
        using var person = new LightVisitor(service.Address);
        await person.Look();
        await person.Say("mine");
        Assert.Contains("Shall this device forget you?", await person.Http.GetStringAsync("/light/forget?lang=en"));
        Assert.Contains("1: mine", await person.Look());
        var answer = await person.Send("", "/light/forget");
        Assert.Contains("This device has forgotten you.", await answer.Content.ReadAsStringAsync());
        Assert.DoesNotContain("mine", await person.Look());
    }

    [Fact]
    public async Task has_larger_text_when_asked_and_keeps_it_for_the_person()
    {
        using var person = new LightVisitor(service.Address);
        Assert.Contains("data-text=\"20\"", await person.Look());
        await person.Resize("larger");
        Assert.Contains("data-text=\"24\"", await person.Look());
        await person.Resize("larger");
        await person.Resize("larger");
        Assert.Contains("data-text=\"30\"", await person.Look());
        Assert.DoesNotContain(">Larger", person.Page);
        await person.Resize("smaller");
        Assert.Contains("data-text=\"24\"", await person.Look());
    }

    [Fact]
    public async Task offers_the_guide_whose_address_led_here()
    {
        using var http = new HttpClient { BaseAddress = service.Address };
        Assert.Contains("Step by step: Make a WeChat video call", await http.GetStringAsync("/light?guide=wechat-video-call&lang=en"));
        Assert.DoesNotContain("Step by step:", await http.GetStringAsync("/light?guide=none&lang=en"));
    }

    [Theory, InlineData("zh", Language.Chinese), InlineData("en", Language.English)]
    public async Task weighs_less_than_60_KB_with_any_step_of_any_guide(string tag, Language language)
    {
        var heaviest = 0L;
        foreach (var guide in service.App.Services.GetRequiredService<GuideShelf>().All(language))
        {
            using var person = new LightVisitor(service.Address, tag);
            await person.Look();
            var pass = Visitor.Of(person.Cookie)!.Pass(language);
            foreach (var step in guide.Steps) await service.App.Services.GetRequiredService<IConversationStore>().Append(pass.Conversation, Shown(guide, step), unfinished: false, default);
            heaviest = Math.Max(heaviest, await person.Weigh());
        }
        Assert.InRange(heaviest, 5_000, 60_000);
    }

    static string Shown(Guide guide, GuideStep step) => KeptActivity.Said(new()
    {
        Text = $"{step.Title}\n{step.Text}\n{step.See}",
        Language = guide.Language,
        Picture = step.Picture is { } picture ? new($"/guides/{picture.File}", picture.Alt) : null,
        Choices = ["下一步", "再说一遍", "我卡住了"],
    });

    [Theory, InlineData("<script>alert(1)</script>"), InlineData("\" onfocus=\"alert(1)"), InlineData("{0} {{x}}")]
    public async Task shows_words_and_never_runs_them(string words)
    {
        using var person = new LightVisitor(service.Address);
        await person.Look();
        await person.Say(words);
        Assert.Contains(words, person.Page);
        var page = await person.Http.GetStringAsync("/light?lang=en");
        Assert.DoesNotMatch("<script| on[a-z]+=\"| style=", page);
    }

    [Fact]
    public async Task allows_nothing_from_elsewhere_and_is_kept_by_nobody()
    {
        using var http = new HttpClient { BaseAddress = service.Address };
        var answer = await http.GetAsync("/light");
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Equal("default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'", policy);
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        Assert.DoesNotMatch("https?://", await answer.Content.ReadAsStringAsync());
        using var head = new HttpRequestMessage(HttpMethod.Head, "/light");
        Assert.Equal(HttpStatusCode.OK, (await http.SendAsync(head)).StatusCode);
    }

    [Fact]
    public void shows_only_pictures_and_files_of_this_service()
    {
        var message = LightMessage.Read(new(1, DateTimeOffset.UnixEpoch, """
            {"type":"message","from":{"id":"learningbot","role":"bot"},"locale":"zh-CN","text":"第 1 步\n1 下一步   2 卡住了",
            "suggestedActions":{"actions":[{"type":"imBack","title":"下一步","value":"下一步"},{"type":"imBack","title":"卡住了","value":"卡住了"}]},
            "attachments":[{"contentType":"image/svg+xml","contentUrl":"//evil.example.org/a.svg","name":"x"},
            {"contentType":"image/svg+xml","contentUrl":"/guides/img/a-1.svg","name":"绿色图标"},{"contentType":"text/calendar","contentUrl":"/calendar/a.ics?lang=zh","name":"lecture.ics"}]}
            """));
        Assert.Equal("第 1 步", message.Text);
        Assert.Equal(["下一步", "卡住了"], message.Choices);
        Assert.Equal(new Attached("/guides/img/a-1.svg", "绿色图标", "image/svg+xml"), message.Picture);
        Assert.Equal("/calendar/a.ics?lang=zh", message.File!.Path);
    }

    static IEnumerable<int> Occurrences(string page, string words)
    {
        for (var at = page.IndexOf(words, StringComparison.Ordinal); at >= 0; at = page.IndexOf(words, at + 1, StringComparison.Ordinal)) yield return at;
    }

    /// <summary>The service with a light page that does not wait long for a turn that is held.</summary>
    public sealed class Impatient : RunningService
    {
        private protected override void Adjust(IServiceCollection services)
        {
            base.Adjust(services);
            services.AddSingleton(Hasty);
        }

        static LightChat Hasty(IServiceProvider with) => new(
            with.GetRequiredService<StartConversation>(),
            with.GetRequiredService<IConversationStore>(),
            with.GetRequiredService<KeepPosted>(),
            with.GetRequiredService<RepeatedPosts>(),
            with.GetRequiredService<TimeProvider>())
        {
            Patience = TimeSpan.FromMilliseconds(300),
        };
    }
}
