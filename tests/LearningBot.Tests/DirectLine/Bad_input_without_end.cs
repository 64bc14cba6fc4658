using System.Text;
using System.Text.Json;
using Learning;
using LearningBot.Channels.DirectLine;
using LearningBot.Conversations;
using LearningBot.Serving;

namespace LearningBot.Tests.DirectLine;

public sealed class Bad_input_without_end
{
    static readonly string[] seeds =
    [
        """{"attachments":[],"channelData":{"attachmentSizes":[],"clientActivityID":"p5m"},"text":"你好😀","textFormat":"plain","type":"message","from":{"id":"u1","name":"","role":"user"},"locale":"zh-Hans","localTimezone":"Asia/Shanghai"}""",
        """{"type":"message","value":{"intent":"book","slot":[1,-2.5e3,true,null]},"channelData":{"postBack":true,"webchat:sequence-id":3,"unreadable":1}}""",
        """{"type":"message","text":"\ud83d\ude00 \u0000 \"x\"","locale":"en-GB","attachments":[{"contentType":"image/png","contentUrl":"data:,x"}]}""",
        """{"type":"event","name":"x","value":"y"}""",
    ];

    static readonly string[] scraps = ["\"", "\\", "\\ud800", "{", "}", "[", "]", ",", ":", "null", "1e999", "\"type\":", "\"text\":", "\0", "\u2028", "é", "{\"a\":"];

    /// <summary>20,000 bodies; a million with LEARNINGBOT_FULL=1.</summary>
    [Fact]
    public void is_refused_or_becomes_an_echo_that_can_be_shown_and_read_again()
    {
        var rounds = Environment.GetEnvironmentVariable("LEARNINGBOT_FULL") == "1" ? 1_000_000 : 20_000;
        var random = new Random(11);
        var (refused, kept) = (0, 0);
        for (var round = 0; round < rounds; round++)
        {
            if (Echo(Mutated(random)) is { } echo)
            {
                kept++;
                IsWhole(echo);
            }
            else
            {
                refused++;
            }
        }
        Assert.True(refused > rounds / 10 && kept > rounds / 100, $"{refused} refused, {kept} kept: these are no good bodies to try with.");
    }

    static string? Echo(byte[] body)
    {
        if (!StrictJson.TryRead(body, out var document, out var problem))
        {
            Assert.EndsWith(".", problem);
            return null;
        }
        using (document)
        {
            try
            {
                var posted = PostedActivity.Read(document.RootElement);
                return posted.Kind is null ? null : KeptActivity.Echo(new Pass("dl_a", "c", Language.English), posted);
            }
            catch (FormatException)
            {
                return null;
            }
        }
    }

    static void IsWhole(string echo)
    {
        var page = new ActivityPage("c", "https://h").Write([new TranscriptEntry(1, DateTimeOffset.UnixEpoch, echo)], 1);
        using var shown = JsonDocument.Parse(page, new() { AllowDuplicateProperties = false });
        var activity = shown.RootElement.GetProperty("activities")[0];
        Assert.Equal("dl_a", activity.GetProperty("from").GetProperty("id").GetString());
        Assert.Equal(1, activity.GetProperty("channelData").GetProperty(ActivityPage.Order).GetInt32());
        Assert.NotNull(new DirectLineChannel(new OpenStreams(), TimeProvider.System).Read("c", 1, echo));
    }

    static byte[] Mutated(Random random)
    {
        var bytes = Encoding.UTF8.GetBytes(seeds[random.Next(seeds.Length)]).ToList();
        for (var change = random.Next(1, 4); change > 0; change--)
        {
            var place = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0: bytes[place] = (byte)random.Next(256); break;
                case 1: bytes.RemoveRange(place, Math.Min(random.Next(1, 6), bytes.Count - place - 1)); break;
                case 2: bytes.InsertRange(place, Encoding.UTF8.GetBytes(scraps[random.Next(scraps.Length)])); break;
                default: bytes.InsertRange(place, bytes.GetRange(place / 2, Math.Min(20, bytes.Count - place / 2)).ToArray()); break;
            }
        }
        return [.. bytes];
    }
}
