using System.Net;
using LearningBot.Tests.DirectLine;

namespace LearningBot.Tests.Catalogue;

public sealed class Asking_for_a_page(Asking_for_a_page.Service service) : IClassFixture<Asking_for_a_page.Service>
{
    [Theory]
    [InlineData("/catalogue", "fr,en;q=0.5", "en-US")]
    [InlineData("/catalogue", null, "zh-CN")]
    [InlineData("/catalogue?lang=en", "zh", "en-US")]
    public async Task is_answered_in_the_language_of_the_person(string path, string? accepts, string expected)
    {
        using var http = Client();
        if (accepts is not null) http.DefaultRequestHeaders.Add("Accept-Language", accepts);
        Assert.Contains($"<html lang=\"{expected}\">", await http.GetStringAsync(path));
    }

    [Theory]
    [InlineData("?kind=film", "no such kind")]
    [InlineData("?page=0", "1 to 100")]
    [InlineData("?page=101", "1 to 100")]
    [InlineData("?page=two", "1 to 100")]
    [InlineData("?page=99999999999", "1 to 100")]
    [InlineData("?f.=x", "cannot be read")]
    public async Task that_cannot_be_meant_is_answered_with_what_is_wrong(string query, string expected)
    {
        using var http = Client();
        var answer = await http.GetAsync($"/catalogue{query}&lang=en");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(expected, await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task with_endless_words_is_refused()
    {
        using var http = Client();
        Assert.Equal(HttpStatusCode.BadRequest, (await http.GetAsync("/catalogue?q=" + new string('x', 201))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/catalogue?q=" + new string('x', 200))).StatusCode);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\" onfocus=\"alert(1)")]
    [InlineData("{0} {{nonce}} %00 \u0000 \ud800")]
    public async Task says_words_back_as_words(string words)
    {
        using var http = Client();
        var page = await http.GetStringAsync($"/catalogue?lang=en&q={WebUtility.UrlEncode(words)}&f.{WebUtility.UrlEncode(words)}={WebUtility.UrlEncode(words)}");
        Assert.DoesNotContain("<script", page);
        Assert.DoesNotContain("\" onfocus", page);
    }

    [Theory, InlineData("/catalogue/course/none"), InlineData("/catalogue/film/1")]
    public async Task of_something_that_is_not_there_says_so(string path)
    {
        using var http = Client();
        var answer = await http.GetAsync(path + "?lang=en");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("not in the catalogue", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task allows_nothing_from_elsewhere_and_no_script()
    {
        using var http = Client();
        var answer = await http.GetAsync("/catalogue");
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none'; style-src 'self';", policy);
        Assert.DoesNotContain("script-src", policy);
        Assert.DoesNotContain("unsafe", policy);
        Assert.DoesNotMatch("<script| on[a-z]+=| style=", await answer.Content.ReadAsStringAsync());
        using var head = new HttpRequestMessage(HttpMethod.Head, "/catalogue");
        Assert.Equal(HttpStatusCode.OK, (await http.SendAsync(head)).StatusCode);
    }

    HttpClient Client() => new() { BaseAddress = service.Address };

    public sealed class Service : RunningService;
}
