using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace LearningBot.Tests.BotFramework;

/// <summary>Many people who each book a live lecture in four messages, delivered as often as a channel pleases.</summary>
sealed class BookingTalk(FakeChannel channel, Uri[] doors) : IDisposable
{
    static readonly (string Said, string Heard)[] turns =
    [
        ("book a live lecture", "Which lecture would you like?"),
        ("1", "How many people are coming to "),
        ("2", " 2 people. Shall I book it?"),
        ("yes", "Booked: "),
    ];

    readonly HttpClient client = new() { Timeout = TimeSpan.FromMinutes(5) };

    /// <summary>How many messages one conversation takes.</summary>
    public static int Messages => turns.Length;

    /// <summary>Holds one conversation. Each message comes its number of times at once, to all doors in turn, and is taken each time.</summary>
    public async Task Hold(int conversation, IReadOnlyList<int> times)
    {
        for (var turn = 0; turn < turns.Length; turn++)
        {
            var body = Body(conversation, turn);
            var statuses = await Task.WhenAll(Enumerable.Range(0, times[turn]).Select(n => Post(doors[n % doors.Length], body)));
            Assert.All(statuses, status => Assert.Equal(HttpStatusCode.OK, status));
        }
    }

    /// <summary>True when each message of so many conversations had one reply, and the right one.</summary>
    public bool HeardEachOnce(int conversations)
    {
        var heard = channel.Taken.ToLookup(each => each.Path, each => Text(each.Body));
        return heard.Count == conversations * turns.Length && Enumerable.Range(0, conversations).All(c =>
            turns.Index().All(turn => heard[$"/_connector/v3/conversations/c{c}/activities/{Id(c, turn.Index)}"].ToArray() is [var only]
                && only.Contains(turn.Item.Heard, StringComparison.Ordinal)));
    }

    public void Dispose() => client.Dispose();

    async Task<HttpStatusCode> Post(Uri door, byte[] body)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, door) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var response = await client.SendAsync(request);
        return response.StatusCode;
    }

    byte[] Body(int conversation, int turn) => Encoding.UTF8.GetBytes($$"""
        {"type":"message","id":"{{Id(conversation, turn)}}","text":"{{turns[turn].Said}}","channelId":"webchat","serviceUrl":"{{channel.Url}}",
         "from":{"id":"p{{conversation}}"},"recipient":{"id":"bot"},"conversation":{"id":"c{{conversation}}"},"locale":"en-US"}
        """);

    static string Id(int conversation, int turn) => $"c{conversation}-m{turn}";

    static string Text(string reply)
    {
        using var json = JsonDocument.Parse(reply);
        return json.RootElement.GetProperty("text").GetString()!;
    }
}
