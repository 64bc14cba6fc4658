using System.Net.Http.Headers;
using System.Text.Json;
using StackExchange.Redis;

namespace Floor;

/// <summary>What every bot must do in a turn and nothing else: read the message, read and write its state, post one reply.</summary>
/// <param name="redis">Where the state is kept.</param>
/// <param name="recorded">What the bot said and kept in each turn of the dialog: the same is said and kept here.</param>
sealed class NoBot(IDatabase redis, Recorded[] recorded) : IDisposable
{
    static readonly MediaTypeHeaderValue json = new("application/json");

    readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false, UseCookies = false, ActivityHeadersPropagator = null });

    /// <summary>One turn of the dialog, whatever was said in it.</summary>
    public async Task Turn(HttpContext context)
    {
        var message = (await JsonSerializer.DeserializeAsync(context.Request.Body, FloorJson.Default.Activity, context.RequestAborted))!;
        var key = "floor:" + message.Conversation!.Id;
        var stored = (byte[]?)await redis.StringGetAsync(key);
        var turns = stored is null ? 0 : JsonSerializer.Deserialize(stored, FloorJson.Default.State)!.Turns;
        var turn = recorded[turns % recorded.Length];
        await redis.StringSetAsync(key, JsonSerializer.SerializeToUtf8Bytes(new(turns + 1, turn.State), FloorJson.Default.State), TimeSpan.FromDays(30));
        await Reply(message, Answer(message, turn.Reply), context);
    }

    /// <summary>Closes the connections.</summary>
    public void Dispose() => http.Dispose();

    static Activity Answer(Activity message, Activity reply) => reply with
    {
        Type = "message",
        ChannelId = message.ChannelId,
        From = message.Recipient,
        Recipient = message.From,
        Conversation = message.Conversation,
        ReplyToId = message.Id,
        Locale = message.Locale,
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
