using Learning;
using Learning.Catalogue;
using LearningBot.Catalogue;
using LearningBot.Channels.BotFramework;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace LearningBot.Tests.Catalogue;

public sealed class Linking_to_the_catalogue
{
    static readonly CatalogueWish chess = new()
    {
        Kinds = [ItemKind.Course],
        Language = Language.Chinese,
        Words = "象棋 & 围棋",
        Facets = new Dictionary<string, IReadOnlyList<string>> { ["day"] = ["周六", "周日"], ["对象"] = ["老年人"] },
        Take = 25,
    };

    readonly PublicLink link = new(new Site(new("https://city.example/learning/")));

    [Fact]
    public void leads_to_a_page_that_asks_for_the_same()
    {
        var address = link.To(chess)!;
        Assert.StartsWith("https://city.example/learning/catalogue?lang=zh&", address.AbsoluteUri);
        var asked = Asked.Read(new QueryCollection(QueryHelpers.ParseQuery(address.Query)), Language.Chinese, out var wrong).Wish;
        Assert.Null(wrong);
        Assert.Equal((chess.Words, chess.Language), (asked.Words, asked.Language));
        Assert.Equal(chess.Kinds, asked.Kinds);
        Assert.Equal(chess.Facets, asked.Facets);
    }

    [Fact]
    public void is_left_out_where_the_page_would_show_something_else()
    {
        Assert.Null(link.To(chess with { Without = chess.Facets }));
        Assert.Null(link.To(chess with { Numbers = new Dictionary<string, NumberRange> { ["price"] = new(null, 100) } }));
        Assert.Null(link.To(chess with { Kinds = [ItemKind.Resource, ItemKind.Textbook] }));
        Assert.Null(link.To(chess with { Language = null }));
        Assert.Null(link.To(chess with { Words = new string('棋', 201) }));
    }

    [Fact]
    public void is_left_out_while_nobody_said_where_people_reach_the_service() => Assert.Null(new PublicLink(new Site(null)).To(chess));
}
