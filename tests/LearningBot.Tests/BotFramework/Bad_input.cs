using System.Net;
using System.Text;
using System.Text.Json;
using LearningBot.Serving;

namespace LearningBot.Tests.BotFramework;

/// <summary>What is no activity is refused with a clear body and reaches no dialog.</summary>
public sealed class Bad_input : IAsyncLifetime
{
    DoorHost door = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync() => door = await DoorHost.Start();

    /// <inheritdoc/>
    public async Task DisposeAsync() => await door.DisposeAsync();

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"message\"")]
    [InlineData("{} {}")]
    [InlineData("not json")]
    [InlineData("{\"type\":\"message\",\"conversation\":{\"id\":\"c\"},}")]
    [InlineData("{\"conversation\":{\"id\":\"c\"}}")]
    [InlineData("{\"type\":\"\",\"conversation\":{\"id\":\"c\"}}")]
    [InlineData("{\"type\":7,\"conversation\":{\"id\":\"c\"}}")]
    [InlineData("{\"type\":\"message\"}")]
    [InlineData("{\"type\":\"message\",\"conversation\":null}")]
    [InlineData("{\"type\":\"message\",\"conversation\":{\"id\":\"\"}}")]
    [InlineData("{\"type\":\"message\",\"conversation\":{\"id\":\"..\"}}")]
    [InlineData("{\"type\":\"message\",\"conversation\":{\"id\":\"a\\nb\"}}")]
    [InlineData("{\"type\":\"message\",\"type\":\"event\",\"conversation\":{\"id\":\"c\"}}")]
    [InlineData("{\"type\":\"message\",\"conversation\":{\"id\":\"c\",\"id\":\"d\"}}")]
    [InlineData("{\"type\":\"message\",\"conversation\":{\"id\":\"c\"},\"value\":{\"a\":1,\"a\":2}}")]
    [InlineData("{\"type\":\"message\",\"conversation\":{\"id\":\"c\"},\"text\":\"\\ud800\"}")]
    [InlineData("{\"type\":\"message\",\"conversation\":{\"id\":\"c\"},\"value\":{\"text\":\"\\ud800\"},\"from\":{\"id\":\"u\"},\"serviceUrl\":\"http://127.0.0.1:9\"}")]
    [InlineData("{\"type\":\"message\",\"conversation\":{\"id\":\"c\"},\"text\":\"a\",\"serviceUrl\":\"http://127.0.0.1:9\"}")]
    [InlineData("{\"type\":\"message\",\"conversation\":{\"id\":\"c\"},\"text\":\"a\",\"from\":{\"id\":\"u\"}}")]
    [InlineData("{\"type\":\"message\",\"conversation\":{\"id\":\"c\"},\"text\":\"a\",\"from\":{\"id\":\"u\"},\"serviceUrl\":\"file:///etc/hostname\"}")]
    [InlineData("{\"type\":\"message\",\"conversation\":{\"id\":\"c\"},\"text\":\"a\",\"from\":{\"id\":\"u\"},\"serviceUrl\":\"http://example.org\"}")]
    public async Task is_answered_400(string body) => await Refused(HttpStatusCode.BadRequest, "BadSyntax", Encoding.UTF8.GetBytes(body));

    [Fact]
    public async Task deeper_than_32_is_answered_400()
    {
        static byte[] Nested(int depth) => Encoding.UTF8.GetBytes(
            $$"""{"type":"event","conversation":{"id":"c"},"channelData":{{new string('[', depth - 1)}}{{new string(']', depth - 1)}}}""");

        await Refused(HttpStatusCode.BadRequest, "BadSyntax", Nested(33));
        Assert.Equal(HttpStatusCode.OK, (await door.Post(Nested(32))).Status);
    }

    [Fact]
    public async Task that_is_not_utf8_is_answered_400()
    {
        byte[] body = [.. "{\"type\":\"message\",\"conversation\":{\"id\":\"c\"},\"text\":\""u8, 0xff, 0xc0, .. "\"}"u8];

        await Refused(HttpStatusCode.BadRequest, "BadSyntax", body);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task over_256_KiB_is_answered_413(bool chunked)
    {
        static byte[] Long(int bytes)
        {
            const string head = """{"type":"event","conversation":{"id":"c"},"text":" """;
            return Encoding.UTF8.GetBytes(head + new string('a', bytes - head.Length - 2) + "\"}");
        }

        await Refused(HttpStatusCode.RequestEntityTooLarge, "MessageSizeTooBig", Long(Body.Most + 1), chunked);
        Assert.Equal(HttpStatusCode.OK, (await door.Post(Long(Body.Most), chunked)).Status);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task by_another_method_is_answered_405(string method)
    {
        using HttpRequestMessage request = new(new HttpMethod(method), door.Url);
        using var response = await door.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["POST"], response.Content.Headers.Allow);
    }

    [Fact]
    public async Task of_unknown_fields_and_types_is_no_bad_input()
    {
        var (status, body) = await door.Post("""{"type":"new","conversation":{"id":"c","x":null},"x":{"a":1,"a":[{}]},"entities":[{"type":"y"}]}"""u8.ToArray());

        Assert.Equal((HttpStatusCode.OK, ""), (status, body));
    }

    async Task Refused(HttpStatusCode status, string code, byte[] body, bool chunked = false)
    {
        var answer = await door.Post(body, chunked);

        Assert.Equal(status, answer.Status);
        var error = JsonDocument.Parse(answer.Body).RootElement.GetProperty("error");
        Assert.Equal(code, error.GetProperty("code").GetString());
        Assert.NotEmpty(error.GetProperty("message").GetString()!);
    }
}
