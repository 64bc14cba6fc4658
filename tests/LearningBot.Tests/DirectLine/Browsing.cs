using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace LearningBot.Tests.DirectLine;

/// <summary>One visitor with a cookie, a token and a conversation, as the page and its client behave.</summary>
sealed class Browsing : IDisposable
{
    readonly HttpClientHandler handler = new() { UseCookies = true, AllowAutoRedirect = false };

    Browsing(Uri address) => Http = new HttpClient(handler) { BaseAddress = address };

    public HttpClient Http { get; }

    public string Token { get; set; } = "";

    public string Conversation { get; private set; } = "";

    public string User { get; private set; } = "";

    public string Path => $"/v3/directline/conversations/{Conversation}";

    /// <summary>A new visitor who has taken a token.</summary>
    public static async Task<Browsing> Open(Uri address, string language = "en")
    {
        var browsing = new Browsing(address);
        await browsing.TakeToken(language);
        return browsing;
    }

    /// <summary>The same visitor, at another instance.</summary>
    public Browsing At(Uri instance) => new(instance) { Token = Token, Conversation = Conversation, User = User };

    public async Task TakeToken(string language = "en")
    {
        var given = await Json(await Http.PostAsync("/chat/token", Body($$"""{"language":"{{language}}"}""")));
        (Token, Conversation, User) =
            ((string)given["token"]!, (string)given["conversationId"]!, (string)given["userId"]!);
    }

    public async Task<HttpResponseMessage> Send(HttpMethod method, string path, HttpContent? body = null, string? token = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token ?? Token);
        return await Http.SendAsync(request);
    }

    public Task<HttpResponseMessage> Begin() => Send(HttpMethod.Post, "/v3/directline/conversations", Body("""{"user":{}}"""));

    public Task<HttpResponseMessage> Post(JsonNode activity) => Send(HttpMethod.Post, $"{Path}/activities", Body(activity.ToJsonString()));

    public Task<HttpResponseMessage> PostRaw(string activity) => Send(HttpMethod.Post, $"{Path}/activities", Body(activity));

    /// <summary>Posts words as Web Chat does, and answers the activity's id.</summary>
    public async Task<string> Say(string text, string? clientId = null)
    {
        var answer = await Post(Message(text, clientId));
        answer.EnsureSuccessStatusCode();
        return (string)(await Json(answer))["id"]!;
    }

    public static JsonObject Message(string text, string? clientId = null) => new()
    {
        ["type"] = "message",
        ["text"] = text,
        ["textFormat"] = "plain",
        ["channelId"] = "webchat",
        ["from"] = new JsonObject { ["id"] = "somebody-else", ["name"] = "", ["role"] = "user" },
        ["locale"] = "en-US",
        ["channelData"] = new JsonObject { ["attachmentSizes"] = new JsonArray(), ["clientActivityID"] = clientId ?? System.IO.Path.GetRandomFileName() },
        ["attachments"] = new JsonArray(),
    };

    /// <summary>What a poll answers.</summary>
    public async Task<JsonNode> Poll(long? watermark = null) =>
        await Json(await Send(HttpMethod.Get, $"{Path}/activities?watermark={watermark}"));

    /// <summary>Polls until as many activities are there, and answers them; fails after half a minute.</summary>
    public async Task<JsonArray> Transcript(int count)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            var activities = (await Poll())["activities"]!.AsArray();
            if (activities.Count >= count) return activities;
            await Task.Delay(20, late.Token);
        }
    }

    /// <summary>The address of a stream behind a watermark; without one, behind what has been said.</summary>
    public async Task<string> StreamUrl(long? watermark)
    {
        var answer = await Send(HttpMethod.Get, $"{Path}?watermark={watermark}");
        answer.EnsureSuccessStatusCode();
        return (string)(await Json(answer))["streamUrl"]!;
    }

    public async Task<Listening> Listen(long? watermark = 0, string? origin = null) =>
        await Listening.Open(new Uri(await StreamUrl(watermark)), origin);

    public static StringContent Body(string json) => new(json, Encoding.UTF8, "application/json");

    public static async Task<JsonNode> Json(HttpResponseMessage answer) => JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;

    public void Dispose()
    {
        Http.Dispose();
        handler.Dispose();
    }
}

/// <summary>An open stream.</summary>
sealed class Listening(ClientWebSocket socket) : IDisposable
{
    readonly List<JsonNode> heard = [];

    public ClientWebSocket Socket => socket;

    /// <summary>The newest watermark.</summary>
    public long Watermark { get; private set; }

    /// <summary>All activities so far but signs of typing.</summary>
    public IReadOnlyList<JsonNode> Heard => heard;

    public int Typing { get; private set; }

    public static async Task<Listening> Open(Uri address, string? origin = null)
    {
        var socket = new ClientWebSocket();
        if (origin is not null) socket.Options.SetRequestHeader("Origin", origin);
        await socket.ConnectAsync(address, CancellationToken.None);
        return new Listening(socket);
    }

    /// <summary>Listens until there are as many; fails after half a minute.</summary>
    public async Task<IReadOnlyList<JsonNode>> Until(int count)
    {
        while (heard.Count < count) Take(await Frame());
        return heard;
    }

    /// <summary>Listens until a sign of typing.</summary>
    public async Task UntilTyping()
    {
        while (Typing == 0) Take(await Frame());
    }

    /// <summary>Listens until the service closes, and answers why.</summary>
    public async Task<WebSocketCloseStatus?> UntilClosed()
    {
        while (await Frame() is { } frame) Take(frame);
        return socket.CloseStatus;
    }

    public Task Send(string text) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    public void Dispose() => socket.Dispose();

    void Take(string? frame)
    {
        Assert.NotNull(frame);
        if (frame.Length == 0) return;
        var page = JsonNode.Parse(frame)!;
        foreach (var activity in page["activities"]!.AsArray())
        {
            if ((string)activity!["type"]! == "typing") Typing++;
            else heard.Add(activity);
        }
        Watermark = long.Parse((string)page["watermark"]!, System.Globalization.CultureInfo.InvariantCulture);
    }

    async Task<string?> Frame()
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var frame = new MemoryStream();
        var buffer = new byte[8192];
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer, late.Token);
            if (part.MessageType == WebSocketMessageType.Close) return null;
            frame.Write(buffer, 0, part.Count);
            if (part.EndOfMessage) return Encoding.UTF8.GetString(frame.ToArray());
        }
    }
}
