using System.Text.Json;
using Learning;
using Learning.Messages;
using Learning.Messages.Broadcasts;
using Learning.People;
using Learning.Store;
using LearningBot.Tests.Conversations;
using LearningBot.Tests.DirectLine;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static LearningBot.Tests.Patience;

namespace LearningBot.Tests.BotFramework;

/// <summary>A broadcast through the whole service, with the real talk, to somebody on a channel of the Bot Framework.</summary>
public sealed class A_message_to_many : IAsyncLifetime
{
    readonly Talking service = new();
    FakeChannel channel = null!;

    public async Task InitializeAsync()
    {
        channel = await FakeChannel.Start();
        await service.InitializeAsync();
    }

    public async Task DisposeAsync()
    {
        await service.DisposeAsync();
        await channel.DisposeAsync();
    }

    [Theory, InlineData(Language.Chinese, "周六有讲座。", "不要活动消息"), InlineData(Language.English, "A lecture on Saturday.", "no news")]
    public async Task comes_whole_and_offers_nothing_to_who_may_be_amid_a_talk(Language language, string words, string way)
    {
        var id = await Send(language);
        await Until(() => !channel.Taken.IsEmpty);
        Assert.True(channel.Taken.TryDequeue(out var taken));
        using var activity = JsonDocument.Parse(taken.Body);
        var text = activity.RootElement.GetProperty("text").GetString()!;
        Assert.Contains(words, text, StringComparison.Ordinal);
        Assert.Contains(way, text, StringComparison.Ordinal);
        Assert.False(activity.RootElement.TryGetProperty("suggestedActions", out _));
        Assert.DoesNotContain("\n1 ", text, StringComparison.Ordinal);
        await Until(() => Sent(id));
        Assert.Empty(channel.Taken);
    }

    async Task<long> Send(Language language)
    {
        var now = service.Time.GetUtcNow().UtcDateTime;
        await using var db = service.App.Services.GetRequiredService<LearningStore>().Open();
        var person = new Person { CreatedAt = now };
        db.Add(person);
        await db.SaveChangesAsync();
        db.Add(new PersonAddress
        {
            PersonId = person.Id,
            Channel = "botframework",
            UserId = "u",
            ConversationId = "c",
            ServiceUrl = channel.Url,
            Language = language,
            SeenAt = now,
        });
        var broadcast = new Broadcast
        {
            Name = "",
            Chinese = "周六有讲座。",
            English = "A lecture on Saturday.",
            Audience = new Audience().Kept(),
            Scope = "",
            Author = 1,
            State = BroadcastState.Sending,
            StartedAt = now,
            CreatedAt = now,
        };
        db.Add(broadcast);
        await db.SaveChangesAsync();
        return broadcast.Id;
    }

    async Task<bool> Sent(long broadcast)
    {
        await using var db = service.App.Services.GetRequiredService<LearningStore>().Open();
        return await db.Deliveries.AnyAsync(it => it.BroadcastId == broadcast && it.State == DeliveryState.Sent);
    }

    /// <summary>The service as on a developer's machine, at ten in the morning, so that messages are due.</summary>
    sealed class Talking : RunningService
    {
        static readonly DateTimeOffset morning = new(2026, 11, 9, 2, 0, 0, TimeSpan.Zero);

        public Talking()
        {
            Settings.Add("--environment=Development");
            Time.Move(morning - TimeProvider.System.GetUtcNow());
        }

        public MovableTime Time { get; } = new();

        private protected override void Adjust(IServiceCollection services) => services.AddSingleton<TimeProvider>(Time);
    }
}
