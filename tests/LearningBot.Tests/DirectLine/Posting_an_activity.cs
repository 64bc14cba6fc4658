using System.Net;
using Dialogs.Talking;
using Learning.Places;
using LearningBot.Channels.DirectLine;

namespace LearningBot.Tests.DirectLine;

public sealed class Posting_an_activity(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task is_answered_with_its_id_before_its_turn_has_ended()
    {
        using var visitor = await Browsing.Open(service.Address);
        var id = await visitor.Say("hold");
        Assert.Equal($"{visitor.Conversation}|0000001", id);
        var echo = Assert.Single((await visitor.Poll())["activities"]!.AsArray())!;
        Assert.Equal("hold", (string)echo["text"]!);
        service.Turns.Hold.SetResult();
        Assert.Equal("1: hold", (string)(await visitor.Transcript(2))[1]!["text"]!);
        service.Turns.Hold = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    [Fact]
    public async Task is_echoed_from_the_tokens_user_with_the_clients_own_id()
    {
        using var visitor = await Browsing.Open(service.Address);
        await visitor.Say("你好 <b>hi</b>", "client-7");
        var echo = (await visitor.Transcript(1))[0]!;
        Assert.Equal(visitor.User, (string)echo["from"]!["id"]!);
        Assert.Equal("user", (string)echo["from"]!["role"]!);
        Assert.Equal("client-7", (string)echo["channelData"]!["clientActivityID"]!);
        Assert.Equal(1, (int)echo["channelData"]!["webchat:sequence-id"]!);
        Assert.Equal("plain", (string)echo["textFormat"]!);
        Assert.Equal(visitor.Conversation, (string)echo["conversation"]!["id"]!);
        Assert.Null(echo["serviceUrl"]);
        Assert.True(DateTimeOffset.TryParse((string)echo["timestamp"]!, out _));
    }

    [Fact]
    public async Task reaches_the_talk_with_the_tokens_user_and_never_the_pages()
    {
        using var visitor = await Browsing.Open(service.Address);
        await visitor.Say("who am I");
        await visitor.Transcript(2);
        var heard = service.Turns.Heard.Single(incoming => incoming.From.ConversationId == visitor.Conversation);
        Assert.Equal(visitor.User, heard.From.UserId);
        Assert.Equal("directline", heard.From.Channel);
        Assert.Equal($"{visitor.Conversation}|0000001", heard.MessageId);
        Assert.DoesNotContain(service.Turns.Heard, incoming => incoming.From.UserId == "somebody-else");
    }

    [Fact]
    public async Task again_with_the_same_client_id_gives_the_same_id_and_one_turn()
    {
        using var visitor = await Browsing.Open(service.Address);
        var ids = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => visitor.Say("once", "same")));
        Assert.Single(ids.Distinct());
        await visitor.Say("after", "other");
        var texts = (await visitor.Transcript(4)).Select(activity => (string)activity!["text"]!);
        Assert.Equal(["once", "1: once", "after", "2: after"], texts.Order(Comparer<string>.Create(OnceFirst)));
    }

    [Fact]
    public async Task many_at_once_each_get_one_id_and_one_turn()
    {
        using var visitor = await Browsing.Open(service.Address);
        var ids = await Task.WhenAll(Enumerable.Range(0, 12).Select(n => visitor.Say($"m{n}")));
        Assert.Equal(12, ids.Distinct().Count());
        var texts = (await visitor.Transcript(24)).Select(activity => (string)activity!["text"]!).ToHashSet();
        Assert.All(Enumerable.Range(1, 12), n => Assert.Single(texts, text => text.StartsWith($"{n}: ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task shows_choices_as_buttons_that_send_their_label()
    {
        using var visitor = await Browsing.Open(service.Address);
        await visitor.Say("choices");
        var question = (await visitor.Transcript(2))[1]!;
        Assert.Equal("expectingInput", (string)question["inputHint"]!);
        Assert.Equal("Which one?", (string)question["speak"]!);
        var button = question["suggestedActions"]!["actions"]![0]!;
        Assert.Equal("""{"type":"imBack","title":"Book a lecture","value":"Book a lecture"}""", button.ToJsonString());
    }

    [Fact]
    public async Task shows_a_file_by_its_whole_address()
    {
        using var visitor = await Browsing.Open(service.Address);
        await visitor.Say("calendar");
        var file = (await visitor.Transcript(2))[1]!["attachments"]![0]!;
        Assert.Equal(new Uri(service.Address, "/calendar/abc.ics?lang=en").ToString(), (string)file["contentUrl"]!);
        Assert.Equal("text/calendar", (string)file["contentType"]!);
    }

    [Theory]
    [InlineData("""{"type":"typing"}""")]
    [InlineData("""{"type":"event","name":"webchat/join","value":{"a":1}}""")]
    [InlineData("""{"type":"aTypeOfTheFuture","text":"x"}""")]
    [InlineData("""{"type":"message","text":"   "}""")]
    [InlineData("""{"type":"message","text":null}""")]
    public async Task that_asks_for_nothing_is_accepted_and_ignored(string activity)
    {
        using var visitor = await Browsing.Open(service.Address);
        var answer = await visitor.PostRaw(activity);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotNull((await Browsing.Json(answer))["id"]);
        await visitor.Say("real");
        Assert.Equal(["real", "1: real"], (await visitor.Transcript(2)).Select(each => (string)each!["text"]!));
    }

    [Theory]
    [InlineData("""{"type":"message","value":{"intent":"book"},"channelData":{"postBack":true}}""", IncomingKind.Unreadable, "")]
    [InlineData("""{"type":"message","attachments":[{"contentType":"image/png"}]}""", IncomingKind.Unreadable, "")]
    [InlineData("""{"type":"message","value":"book","channelData":{"postBack":true}}""", IncomingKind.Words, "book")]
    [InlineData("""{"type":"message","text":"help elderly","value":{"k":1},"channelData":{"messageBack":{"displayText":"x"}}}""", IncomingKind.Words, "help elderly")]
    internal async Task that_comes_from_a_card_or_a_button_is_understood(string activity, IncomingKind kind, string text)
    {
        using var visitor = await Browsing.Open(service.Address);
        (await visitor.PostRaw(activity)).EnsureSuccessStatusCode();
        await visitor.Transcript(2);
        var heard = service.Turns.Heard.Single(incoming => incoming.From.ConversationId == visitor.Conversation);
        Assert.Equal((kind, text), (heard.Kind, heard.Text));
    }

    [Theory]
    [InlineData("""{"type":"message","text":"📍","entities":[{"type":"GeoCoordinates","latitude":30.592512,"longitude":114.340478}]}""")]
    [InlineData("""{"type":"message","entities":[{"type":"ClientCapabilities"},{"type":"Place","geo":{"type":"GeoCoordinates","latitude":30.592512,"longitude":114.340478}}]}""")]
    public async Task that_shares_a_place_brings_a_point_and_keeps_no_more_than_ten_metres_of_it(string activity)
    {
        using var visitor = await Browsing.Open(service.Address);
        (await visitor.PostRaw(activity)).EnsureSuccessStatusCode();
        var echo = (await visitor.Transcript(2))[0]!;
        var heard = service.Turns.Heard.Single(incoming => incoming.From.ConversationId == visitor.Conversation);
        Assert.Equal((IncomingKind.Place, "", new Point(114.3405, 30.5925, Datum.Wgs84)), (heard.Kind, heard.Text, heard.At));
        Assert.Equal("📍", (string)echo["text"]!);
        Assert.Equal("""[{"type":"GeoCoordinates","longitude":114.3405,"latitude":30.5925}]""", echo["entities"]!.ToJsonString());
        var again = new DirectLineChannel(null!, TimeProvider.System).Read(visitor.Conversation, 1, echo.ToJsonString());
        Assert.Equal((heard.Kind, heard.Text, heard.At), (again!.Kind, again.Text, again.At));
    }

    [Theory]
    [InlineData("""{"type":"message","text":"where is this?","entities":[{"type":"GeoCoordinates","latitude":30.59,"longitude":114.34}]}""", "where is this?")]
    [InlineData("""{"type":"message","text":"📍","entities":[{"type":"GeoCoordinates","latitude":"30.59","longitude":114.34}]}""", "📍")]
    [InlineData("""{"type":"message","text":"📍","entities":[{"type":"GeoCoordinates","latitude":130.59,"longitude":114.34}]}""", "📍")]
    [InlineData("""{"type":"message","text":"📍","entities":[{"type":"Place","geo":7},{"type":9},5]}""", "📍")]
    public async Task that_says_more_than_a_place_or_no_place_on_earth_brings_words(string activity, string words)
    {
        using var visitor = await Browsing.Open(service.Address);
        (await visitor.PostRaw(activity)).EnsureSuccessStatusCode();
        await visitor.Transcript(2);
        var heard = service.Turns.Heard.Single(incoming => incoming.From.ConversationId == visitor.Conversation);
        Assert.Equal((IncomingKind.Words, words, null), (heard.Kind, heard.Text, heard.At));
    }

    [Fact]
    public async Task cannot_forge_its_place_in_the_transcript()
    {
        using var visitor = await Browsing.Open(service.Address);
        var forged = Browsing.Message("first!");
        forged["channelData"]!["webchat:sequence-id"] = -1;
        forged["id"] = "mine";
        forged["timestamp"] = "1970-01-01T00:00:00Z";
        (await visitor.Post(forged)).EnsureSuccessStatusCode();
        var echo = (await visitor.Transcript(1))[0]!;
        Assert.Equal(1, (int)echo["channelData"]!["webchat:sequence-id"]!);
        Assert.Equal($"{visitor.Conversation}|0000001", (string)echo["id"]!);
        Assert.NotEqual(1970, ((DateTimeOffset)echo["timestamp"]!).Year);
    }

    [Fact]
    public async Task of_great_length_is_cut()
    {
        using var visitor = await Browsing.Open(service.Address);
        (await visitor.Post(Browsing.Message(new string('好', 20_000)))).EnsureSuccessStatusCode();
        var echo = (await visitor.Transcript(1))[0]!;
        Assert.Equal(4000, ((string)echo["text"]!).Length);
    }

    static int OnceFirst(string one, string other) => Place(one).CompareTo(Place(other));

    static int Place(string text) => Array.IndexOf(["once", "1: once", "after", "2: after"], text);
}
