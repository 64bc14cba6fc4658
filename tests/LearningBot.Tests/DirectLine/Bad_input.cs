using System.Net;
using System.Net.Sockets;
using System.Text;

namespace LearningBot.Tests.DirectLine;

public sealed class Bad_input(RunningService service) : IClassFixture<RunningService>
{
    public static TheoryData<string, string> Malformed => new()
    {
        { "nothing", "" },
        { "cut off", """{"type":"message","text":"hel""" },
        { "no JSON", "type=message" },
        { "no object", """["message"]""" },
        { "no type", """{"text":"hello"}""" },
        { "a type that is no text", """{"type":7}""" },
        { "the same key twice", """{"type":"message","text":"a","text":"b"}""" },
        { "the same key twice, deeper", """{"type":"message","channelData":{"a":1,"a":2}}""" },
        { "half a character", """{"type":"message","text":"\ud83d"}""" },
        { "half a character in a name", """{"type":"message","\udc00":1}""" },
        { "too deep", $$"""{"type":"message","value":{{new string('[', 40)}}{{new string(']', 40)}}}""" },
        { "a comment", """{"type":"message"/*x*/}""" },
        { "two documents", """{"type":"message"}{"type":"message"}""" },
    };

    [Theory, MemberData(nameof(Malformed))]
    public async Task that_is_no_activity_gets_400_and_says_why(string what, string body)
    {
        using var visitor = await Browsing.Open(service.Address);
        var answer = await visitor.PostRaw(body);
        Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, what);
        await IsClear(answer, "BadArgument");
    }

    [Fact]
    public async Task that_is_no_text_gets_400()
    {
        using var visitor = await Browsing.Open(service.Address);
        var broken = new ByteArrayContent([.. """{"type":"message","text":" """u8, 0xff, 0xfe, .. "\"}"u8]);
        var answer = await visitor.Send(HttpMethod.Post, $"{visitor.Path}/activities", broken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory, InlineData(256 * 1024 + 1), InlineData(2 * 1024 * 1024)]
    public async Task over_256_KiB_gets_413(int size)
    {
        using var visitor = await Browsing.Open(service.Address);
        var answer = await visitor.PostRaw($$"""{"type":"message","text":"{{new string('a', size - 28)}}"}""");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        await IsClear(answer, "MessageSizeTooBig");
    }

    [Fact]
    public async Task of_256_KiB_is_read()
    {
        using var visitor = await Browsing.Open(service.Address);
        var body = $$"""{"type":"message","text":"{{new string('a', 256 * 1024 - 28)}}"}""";
        Assert.Equal(256 * 1024, Encoding.UTF8.GetByteCount(body));
        Assert.Equal(HttpStatusCode.OK, (await visitor.PostRaw(body)).StatusCode);
    }

    [Fact]
    public async Task over_256_KiB_gets_413_also_when_its_length_is_not_said()
    {
        using var visitor = await Browsing.Open(service.Address);
        var answer = await visitor.Send(HttpMethod.Post, $"{visitor.Path}/activities", new Unsized(new byte[300 * 1024]));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Theory, InlineData("-1"), InlineData("1.5"), InlineData("abc"), InlineData("99999999999999999999")]
    public async Task for_a_watermark_gets_400(string watermark)
    {
        using var visitor = await Browsing.Open(service.Address);
        foreach (var path in new[] { $"{visitor.Path}?watermark={watermark}", $"{visitor.Path}/activities?watermark={watermark}" })
        {
            var answer = await visitor.Send(HttpMethod.Get, path);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            await IsClear(answer, "BadArgument");
        }
    }

    [Theory]
    [InlineData("GET", "/v3/directline/nothing", 404, "NotFound")]
    [InlineData("GET", "/v3/directline/conversations", 405, "MethodNotAllowed")]
    [InlineData("DELETE", "/chat/token", 405, "MethodNotAllowed")]
    [InlineData("GET", "/nothing", 404, "NotFound")]
    public async Task for_an_address_gets_a_clear_answer(string method, string path, int status, string code)
    {
        using var visitor = await Browsing.Open(service.Address);
        var answer = await visitor.Send(new HttpMethod(method), path);
        Assert.Equal(status, (int)answer.StatusCode);
        await IsClear(answer, code);
    }

    [Fact]
    public async Task as_a_request_that_is_no_HTTP_leaves_the_service_well()
    {
        using var socket = new TcpClient(service.Address.Host, service.Address.Port);
        await socket.GetStream().WriteAsync("POST /v3 \0\r\nContent-Length: -5\r\n\r\n"u8.ToArray());
        var answer = await new StreamReader(socket.GetStream()).ReadToEndAsync();
        Assert.StartsWith("HTTP/1.1 400", answer);
        using var visitor = await Browsing.Open(service.Address);
        Assert.NotEmpty(await visitor.Say("still here"));
    }

    [Fact]
    public async Task in_a_rush_gets_429_and_when_to_come_again()
    {
        using var visitor = await Browsing.Open(service.Address);
        var answers = await Task.WhenAll(Enumerable.Range(0, 60).Select(n => visitor.Post(Browsing.Message($"m{n}"))));
        var refused = answers.Where(answer => answer.StatusCode == HttpStatusCode.TooManyRequests).ToArray();
        Assert.NotEmpty(refused);
        Assert.True(answers.Length - refused.Length >= 20);
        Assert.NotNull(refused[0].Headers.RetryAfter);
        await IsClear(refused[0], "TooManyRequests");
        using var other = await Browsing.Open(service.Address);
        Assert.NotEmpty(await other.Say("others are not held up"));
    }

    static async Task IsClear(HttpResponseMessage answer, string code)
    {
        var error = (await Browsing.Json(answer))["error"]!;
        Assert.Equal(code, (string)error["code"]!);
        Assert.EndsWith(".", (string)error["message"]!);
    }

    sealed class Unsized(byte[] bytes) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => stream.WriteAsync(bytes).AsTask();

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
