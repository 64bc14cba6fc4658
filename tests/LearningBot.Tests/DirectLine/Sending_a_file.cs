using System.Net;
using System.Net.Http.Headers;
using Dialogs.Talking;

namespace LearningBot.Tests.DirectLine;

public sealed class Sending_a_file(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task is_refused_politely_and_shows_only_its_name()
    {
        using var visitor = await Browsing.Open(service.Address);
        var answer = await visitor.Send(HttpMethod.Post, $"{visitor.Path}/upload?userId=somebody", Upload(40_000));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal($"{visitor.Conversation}|0000001", (string)(await Browsing.Json(answer))["id"]!);
        var shown = await visitor.Transcript(2);
        Assert.Equal("📎 photo.png", (string)shown[0]!["text"]!);
        Assert.Equal("up-1", (string)shown[0]!["channelData"]!["clientActivityID"]!);
        Assert.Equal("I cannot read files.", (string)shown[1]!["text"]!);
        Assert.Equal(IncomingKind.Unreadable, service.Turns.Heard.Single(each => each.From.ConversationId == visitor.Conversation).Kind);
    }

    [Fact]
    public async Task larger_than_other_bodies_is_taken_and_thrown_away()
    {
        using var visitor = await Browsing.Open(service.Address);
        var answer = await visitor.Send(HttpMethod.Post, $"{visitor.Path}/upload", Upload(3 * 1024 * 1024));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain(Directory.EnumerateFiles(service.Folder, "*", SearchOption.AllDirectories), file => file.Contains("photo"));
    }

    [Fact]
    public async Task as_a_bare_body_is_taken_too()
    {
        using var visitor = await Browsing.Open(service.Address);
        var file = new ByteArrayContent(new byte[5000]);
        file.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
        file.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = "../../etc/cat.jpg" };
        (await visitor.Send(HttpMethod.Post, $"{visitor.Path}/upload", file)).EnsureSuccessStatusCode();
        Assert.Equal("📎 cat.jpg", (string)(await visitor.Transcript(2))[0]!["text"]!);
    }

    [Theory]
    [InlineData("multipart/form-data")]
    [InlineData("multipart/form-data; boundary=x")]
    public async Task that_is_no_upload_gets_400(string type)
    {
        using var visitor = await Browsing.Open(service.Address);
        var body = new StringContent("--y\r\nbroken");
        body.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.Send(HttpMethod.Post, $"{visitor.Path}/upload", body)).StatusCode);
    }

    static MultipartFormDataContent Upload(int size)
    {
        var activity = new StringContent("""{"type":"message","channelData":{"clientActivityID":"up-1"},"attachments":[{"contentType":"image/png"}]}""");
        activity.Headers.ContentType = new MediaTypeHeaderValue("application/vnd.microsoft.activity");
        return new() { { activity, "activity", "blob" }, { new ByteArrayContent(new byte[size]), "file", "photo.png" } };
    }
}
