using System.Net;
using LearningBot.Tests.DirectLine;

namespace LearningBot.Tests.Light;

public sealed class The_light_page(ImpatientService service) : IClassFixture<ImpatientService>
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

    static IEnumerable<int> Occurrences(string page, string words)
    {
        for (var at = page.IndexOf(words, StringComparison.Ordinal); at >= 0; at = page.IndexOf(words, at + 1, StringComparison.Ordinal)) yield return at;
    }
}
