using System.Text;
using Dialogs.Talking;
using Learning;
using Learning.People;
using Learning.Places;
using LearningBot.Channels.BotFramework;
using Microsoft.AspNetCore.Http;

namespace LearningBot.Tests.BotFramework;

/// <summary>What comes in by <c>/api/messages</c> becomes one message for the talk.</summary>
public sealed class Reading_an_activity
{
    [Fact]
    public async Task takes_words_person_and_language_and_drops_the_bots_own_name()
    {
        var incoming = await Read(Payloads.Teams);

        Assert.Equal(
            new Incoming
            {
                From = new Address("botframework", "msteams:29:1a-b;c=d@e", "msteams:a:1x/y", Language.Chinese),
                MessageId = "9d8d",
                Kind = IncomingKind.Words,
                Text = "你好",
            },
            incoming);
    }

    [Fact]
    public async Task welcomes_the_person_and_not_the_bot()
    {
        var incoming = await Read(Payloads.BothJoined);

        Assert.Equal((IncomingKind.Joined, "joined", "webchat:u1"), (incoming!.Kind, incoming.MessageId, incoming.From.UserId));
        Assert.Null(await Read(Payloads.BothJoined.Replace(""",{"id":"u1"}]""", "]")));
    }

    [Theory]
    [InlineData("""
        "entities":[{"type":"mention","text":"x"},null,{"type":"Place","name":"here","geo":{"type":"GeoCoordinates","latitude":30.592512,"longitude":114.340478}}]
        """)]
    [InlineData("""
        "text":" ","entities":[{"type":"GeoCoordinates","elevation":0,"latitude":30.592512,"longitude":114.340478}]
        """)]
    public async Task takes_a_place_that_is_shared(string members)
    {
        var incoming = await Read(Payloads.Message(members));

        Assert.Equal((IncomingKind.Place, "", new Point(114.3405, 30.5925, Datum.Wgs84)), (incoming!.Kind, incoming.Text, incoming.At));
    }

    [Theory]
    [InlineData(Payloads.CardSubmit, "book a lecture")]
    [InlineData(Payloads.CardExecute, "预约讲座")]
    public async Task takes_the_words_a_card_carries(string payload, string words)
    {
        var incoming = await Read(payload);

        Assert.Equal((IncomingKind.Words, words), (incoming!.Kind, incoming.Text));
    }

    [Theory]
    [InlineData("""
        "text":null
        """)]
    [InlineData("""
        "text":"  ","attachments":[{"contentType":"image/png","contentUrl":"https://example.org/a.png"}]
        """)]
    [InlineData("""
        "attachments":null,"entities":null,"value":null,"locale":null
        """)]
    [InlineData("""
        "value":{"intent":"book"}
        """)]
    [InlineData("""
        "value":[1]
        """)]
    public async Task says_that_it_cannot_read_what_has_no_words(string members) =>
        Assert.Equal(IncomingKind.Unreadable, (await Read(Payloads.Message(members)))!.Kind);

    [Theory]
    [InlineData("typing")]
    [InlineData("installationUpdate")]
    [InlineData("event")]
    [InlineData("somethingNew")]
    public async Task passes_over_other_types(string type) =>
        Assert.Null(await Read(Payloads.Message(""" "text":"a" """).Replace("message", type)));

    [Theory]
    [InlineData("""
        "locale":"yue-HK","text":"hello"
        """, Language.Chinese)]
    [InlineData("""
        "locale":"zh-Hans","text":"hello"
        """, Language.Chinese)]
    [InlineData("""
        "locale":"fr-FR","text":"bonjour"
        """, Language.English)]
    [InlineData("""
        "text":"book a lecture"
        """, Language.English)]
    [InlineData("""
        "text":"约讲座"
        """, Language.Chinese)]
    public async Task guesses_the_language(string members, Language language) =>
        Assert.Equal(language, (await Read(Payloads.Message(members)))!.From.Language);

    [Fact]
    public async Task keeps_the_name_of_somebody_else_who_is_mentioned()
    {
        var incoming = await Read(Payloads.Message("""
            "text":"is <at>Li Na</at> there?","entities":[{"type":"mention","text":"<at>Li Na</at>","mentioned":{"id":"u7","name":"Li Na"}},null]
            """));

        Assert.Equal("is Li Na there?", incoming!.Text);
    }

    [Fact]
    public async Task names_a_message_without_an_id_after_its_request()
    {
        var payload = Payloads.Message("\"text\":\"a\"").Replace("\"id\":\"90\",", "");

        Assert.Equal("request:r1", (await Read(payload))!.MessageId);
    }

    static async Task<Incoming?> Read(string payload)
    {
        var request = new DefaultHttpContext().Request;
        request.Body = new MemoryStream(Encoding.UTF8.GetBytes(payload));
        return ToIncoming.From(await ReadActivity.From(request), "r1");
    }
}
