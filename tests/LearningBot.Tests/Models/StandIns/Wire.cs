using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace LearningBot.Tests.Models.StandIns;

/// <summary>What the stand-in replies.</summary>
/// <param name="Text">The text; empty with a tool.</param>
/// <param name="Tool">The tool it wants to be called; null for none.</param>
public sealed record Reply(string Text, string? Tool = null)
{
    /// <summary>Why it ended: <c>stop</c>, or <c>length</c> for a text that was cut off at the most tokens.</summary>
    public string Ended { get; init; } = Tool is null ? "stop" : "tool_calls";

    /// <summary>Tokens it says it was shown; null for a third of the body's letters.</summary>
    public int? TokensIn { get; init; }

    /// <summary>Tokens it says it replied with; null for a third of the text's letters.</summary>
    public int? TokensOut { get; init; }

    /// <summary>What the tool is to be called with, JSON.</summary>
    public string Arguments { get; init; } = "{}";

    /// <summary>A text.</summary>
    public static Reply Saying(string text) => new(text);

    /// <summary>The call of a tool.</summary>
    public static Reply Calling(string tool, string arguments) => new("", tool) { Arguments = arguments };
}

/// <summary>How replies look on the wire.</summary>
static class Wire
{
    static readonly JsonSerializerOptions json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <see href="https://platform.openai.com/docs/api-reference/chat/object"/>
    public static string Completion(Asked asked, Reply reply) => JsonSerializer.Serialize(new
    {
        id = "chatcmpl-1",
        @object = "chat.completion",
        created = 1_790_000_000,
        model = "stand-in",
        choices = new object[] { new { index = 0, message = Message(reply), finish_reason = reply.Ended } },
        usage = Usage(asked, reply),
    }, json);

    /// <see href="https://platform.openai.com/docs/api-reference/chat-streaming"/>
    public static IEnumerable<string> Chunks(Reply reply)
    {
        yield return Chunk(new { role = "assistant", content = "" }, null);
        foreach (var part in reply.Text.Chunk(16)) yield return Chunk(new { content = new string(part) }, null);
        if (reply.Tool is not null) yield return Chunk(new { tool_calls = Calls(reply) }, null);
        yield return Chunk(new { }, reply.Ended);
        yield return "data: [DONE]\n\n";
    }

    public static async Task Reply(HttpContext http, Asked asked, Reply reply, CancellationToken gone)
    {
        http.Response.ContentType = asked.Streams ? "text/event-stream" : "application/json";
        foreach (var part in asked.Streams ? Chunks(reply) : [Completion(asked, reply)])
        {
            await http.Response.WriteAsync(part, gone);
            await http.Response.Body.FlushAsync(gone);
        }
    }

    public static Task Error(HttpContext http, int status, string code, string message)
    {
        http.Response.StatusCode = status;
        return http.Response.WriteAsJsonAsync(new { error = new { message, type = code, param = (string?)null, code } });
    }

    static object Message(Reply reply) => reply.Tool is null
        ? new { role = "assistant", content = reply.Text }
        : new { role = "assistant", content = (string?)null, tool_calls = Calls(reply) };

    static object[] Calls(Reply reply) => [new { index = 0, id = "call_1", type = "function", function = new { name = reply.Tool, arguments = reply.Arguments } }];

    static object Usage(Asked asked, Reply reply)
    {
        var (shown, said) = (reply.TokensIn ?? asked.Raw.Length / 3, reply.TokensOut ?? Math.Max(1, reply.Text.Length / 3));
        return new { prompt_tokens = shown, completion_tokens = said, total_tokens = shown + said };
    }

    static string Chunk(object delta, string? ended) => $"data: {JsonSerializer.Serialize(new
    {
        id = "chatcmpl-1",
        @object = "chat.completion.chunk",
        created = 1_790_000_000,
        model = "stand-in",
        choices = new object[] { new { index = 0, delta, finish_reason = ended } },
    }, json)}\n\n";
}
