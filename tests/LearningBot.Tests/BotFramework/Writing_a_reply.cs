using System.Text;
using Dialogs.Talking;
using Learning;
using LearningBot.Channels.BotFramework;
using LearningBot.Channels.DirectLine;
using Microsoft.AspNetCore.Http;

namespace LearningBot.Tests.BotFramework;

/// <summary>What is said leaves in exactly this JSON.</summary>
public sealed class Writing_a_reply
{
    static readonly ReplyTo to = new(
        new("http://127.0.0.1:5/_connector/"), "msteams", new("a:1x/y", false, "personal", "0001", null), new("29:1a", "Alex"), new("28:11", "City"), "9d8d", "zh-CN", new("https://city.example/"));

    static readonly Outgoing asked = new()
    {
        Text = "您要哪一场？\n1 周六\n2 “周日”",
        Language = Language.Chinese,
        Choices = ["周六", "“周日”"],
        Speak = "您要哪一场？",
        File = new("lecture.ics", "text/calendar", "/calendar/abc.ics"),
        Asks = true,
    };

    const string Addressed = """
        {"type":"message","channelId":"msteams","from":{"id":"28:11","name":"City"},"recipient":{"id":"29:1a","name":"Alex"},"conversation":{"id":"a:1x/y","isGroup":false,"conversationType":"personal","tenantId":"0001"},"replyToId":"9d8d",
        """;

    [Fact]
    public void gives_back_addresses_and_writes_words_choices_speech_and_file() => Assert.Equal(
        Addressed.Trim() + """
        "locale":"zh-CN","textFormat":"plain","text":"您要哪一场？\n1 周六\n2 “周日”","speak":"您要哪一场？","inputHint":"expectingInput","suggestedActions":{"actions":[{"type":"imBack","title":"周六","value":"周六"},{"type":"imBack","title":"“周日”","value":"“周日”"}]},"attachments":[{"contentType":"text/calendar","contentUrl":"https://city.example/calendar/abc.ics","name":"lecture.ics"}]}
        """,
        Text(WriteReply.Body(to, asked)));

    [Fact]
    public void marks_what_a_language_model_worded_on_every_channel()
    {
        const string mark = """
            "entities":[{"type":"https://schema.org/Message","@type":"Message","@context":"https://schema.org","additionalType":["AIGeneratedContent"]}]
            """;
        Assert.Contains(mark, Text(WriteReply.Body(to, asked with { ByModel = true })), StringComparison.Ordinal);
        Assert.Contains(mark, KeptActivity.Said(asked with { ByModel = true }), StringComparison.Ordinal);
        Assert.DoesNotContain("entities", Text(WriteReply.Body(to, asked)) + KeptActivity.Said(asked), StringComparison.Ordinal);
    }

    [Fact]
    public void writes_a_pages_address_into_the_text_where_channels_make_a_link_of_it()
    {
        var text = Text(WriteReply.Body(to, asked with { File = new("For your family", FileLink.Html, "/help/12345678") }));
        Assert.Contains("\"text\":\"您要哪一场？\\n1 周六\\n2 “周日”\\nhttps://city.example/help/12345678\"", text);
        Assert.DoesNotContain("attachments", text);
    }

    [Fact]
    public void links_no_file_while_it_is_not_known_where_people_reach_the_service() =>
        Assert.DoesNotContain("attachments", Text(WriteReply.Body(to with { Site = null }, asked)));

    [Theory]
    [InlineData(null, "http://127.0.0.1:3978/")]
    [InlineData("https://city.example", "https://city.example/")]
    public void links_files_where_people_reach_the_service_or_else_where_the_sender_did(string? publicUrl, string site)
    {
        var request = new DefaultHttpContext().Request;
        (request.Scheme, request.Host) = ("http", new("127.0.0.1:3978"));

        Assert.Equal(site, new Site(publicUrl is null ? null : new(publicUrl)).Of(request)!.AbsoluteUri);
    }

    [Fact]
    public void shows_a_step_with_its_picture_and_how_pages_are_shown_from_now_on() => Assert.Contains(
        """
        "attachments":[{"contentType":"image/svg+xml","contentUrl":"https://city.example/guides/img/a-1.svg","name":"绿色的图标"}],"channelData":{"guide":{"id":"a","step":1,"of":4},"view":{"elder":true,"text":24,"readAloud":false}}}
        """.Trim(),
        Text(WriteReply.Body(to, asked with { File = null, Picture = new("/guides/img/a-1.svg", "绿色的图标"), Step = new("a", 1, 4), View = new(true, 24, false) })));

    [Fact]
    public void leaves_out_what_is_not_known() => Assert.Equal(
        """
        {"type":"message","conversation":{"id":"c"},"locale":"en-US","textFormat":"plain","text":"Hi.","inputHint":"acceptingInput"}
        """,
        Text(WriteReply.Body(
            new(null, null, new("c", null, null, null, null), null, null, null, null, null), new() { Text = "Hi.", Language = Language.English })));

    [Fact]
    public void names_the_language_it_is_written_in_when_the_person_wrote_in_another() =>
        Assert.Contains("\"locale\":\"en-US\"", Text(WriteReply.Body(to, asked with { Language = Language.English })));

    [Fact]
    public void puts_all_replies_and_the_answer_to_an_invoke_in_one_response() => Assert.Equal(
        """
        {"activities":[{"type":"message","conversation":{"id":"c"},"locale":"en-US","textFormat":"plain","text":"a","inputHint":"acceptingInput","suggestedActions":{"actions":[{"type":"imBack","title":"x","value":"x"}]}},{"type":"message","conversation":{"id":"c"},"locale":"en-US","textFormat":"plain","text":"b","inputHint":"acceptingInput"},{"type":"invokeResponse","value":{"status":200,"body":{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"✓"}}}]}
        """,
        Text(WriteReply.Expected(
            new(null, null, new("c", null, null, null, null), null, null, null, null, null),
            [new() { Text = "a", Language = Language.English, Choices = ["x"] }, new() { Text = "b", Language = Language.English }],
            invoked: true)));

    [Fact]
    public void survives_half_a_character() =>
        Assert.Contains("\"text\":\"a\\uFFFD\"", Text(WriteReply.Body(to, asked with { Text = "a\ud83d" })));

    [Theory]
    [InlineData("http://127.0.0.1:5", "http://127.0.0.1:5/v3/conversations/a%3A1x%2Fy/activities/9d8d")]
    [InlineData("http://127.0.0.1:5/_connector/", "http://127.0.0.1:5/_connector/v3/conversations/a%3A1x%2Fy/activities/9d8d")]
    public void is_posted_below_the_serviceUrl_with_escaped_ids(string serviceUrl, string address) =>
        Assert.Equal(address, (to with { ServiceUrl = new(serviceUrl) }).Address().AbsoluteUri);

    [Fact]
    public void is_posted_to_the_conversation_when_it_answers_nothing() =>
        Assert.Equal("http://127.0.0.1:5/_connector/v3/conversations/a%3A1x%2Fy/activities", (to with { MessageId = null }).Address().AbsoluteUri);

    static string Text(byte[] json) => Encoding.UTF8.GetString(json);
}
