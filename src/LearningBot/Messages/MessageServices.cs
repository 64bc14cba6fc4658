using LearningBot.Answers;
using LearningBot.Catalogue;
using LearningBot.Lectures;
using LearningBot.People;
using LearningBot.Places;

namespace LearningBot.Messages;

/// <summary>What the service does by itself, without being spoken to.</summary>
static class MessageServices
{
    /// <summary>Registers it.</summary>
    public static IServiceCollection AddMessages(this IServiceCollection services) => services
        .AddHostedService<FollowLectures>()
        .AddHostedService<FollowPlaces>()
        .AddHostedService<FollowCatalogue>()
        .AddHostedService<FollowAnswers>()
        .AddHostedService<ForgetInTime>()
        .AddHostedService<Sweeps>()
        .AddSingleton(with => DeliverySettings.Read(with.GetRequiredService<IConfiguration>()))
        .AddSingleton<SendRates>().AddSingleton<SaidToMany>().AddSingleton<SendDelivery>().AddSingleton<DeliveryResults>()
        .AddHostedService<DeliveryLoop>();
}
