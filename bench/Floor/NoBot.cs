using System.Net.Http.Headers;
using System.Text.Json;
using StackExchange.Redis;

namespace Floor;

/// <summary>What every bot must do in a turn and nothing else: read the message, read and write its state, post one reply.</summary>
sealed class NoBot(IDatabase redis) : IDisposable
{
    static readonly MediaTypeHeaderValue json = new("application/json");

    readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false, UseCookies = false, ActivityHeadersPropagator = null });

    /// <summary>One turn. The reply is the number of the turn and what was said in it.</summary>
    public async Task Turn(HttpContext context)
    {
        var message = (await JsonSerializer.DeserializeAsync(context.Request.Body, FloorJson.Default.Activity, context.RequestAborted))!;
        var key = "floor:" + message.Conversation!.Id;
        var stored = (byte[]?)await redis.StringGetAsync(key);
        var state = stored is null ? new State([]) : JsonSerializer.Deserialize(stored, FloorJson.Default.State)!;
        state.Said.Add(message.Text ?? "");
        await redis.StringSetAsync(key, JsonSerializer.SerializeToUtf8Bytes(state, FloorJson.Default.State), TimeSpan.FromDays(30));
        await Reply(message, Answer(message, $"{state.Said.Count}: {message.Text}"), context);
    }

    /// <summary>Closes the connections.</summary>
    public void Dispose() => http.Dispose();

    static Activity Answer(Activity message, string text) => new()
    {
        Type = "message",
        ChannelId = message.ChannelId,
        From = message.Recipient,
        Recipient = message.From,
        Conversation = message.Conversation,
        ReplyToId = message.Id,
        Locale = message.Locale,
        InputHint = "expectingInput",
        Text = text,
    };

    async Task Reply(Activity message, Activity answer, HttpContext context)
    {
        if (message.DeliveryMode == "expectReplies")
        {
            context.Response.ContentType = "application/json";
            await JsonSerializer.SerializeAsync(context.Response.Body, new([answer]), FloorJson.Default.ExpectedReplies);
            return;
        }
        using ByteArrayContent body = new(JsonSerializer.SerializeToUtf8Bytes(answer, FloorJson.Default.Activity));
        body.Headers.ContentType = json;
        var url = $"{message.ServiceUrl}/v3/conversations/{message.Conversation!.Id}/activities/{message.Id}";
        using var response = await http.PostAsync(url, body, context.RequestAborted);
        response.EnsureSuccessStatusCode();
    }
}
