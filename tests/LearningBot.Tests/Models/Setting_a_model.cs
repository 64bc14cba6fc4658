using Dialogs.Understanding.Models;
using Learning.City;
using LearningBot.Models;
using LearningBot.Tests.Commands;
using LearningBot.Tests.Models.StandIns;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LearningBot.Tests.Models;

public sealed class Setting_a_model
{
    static readonly string[] sound =
    [
        "--LanguageModel:Kind=openai", "--LanguageModel:Endpoint=https://model.invalid/v1", "--LanguageModel:Deployment=m", "--LanguageModel:ApiKey=topsecret", "--LanguageModel:Region=CN-east",
    ];

    [Theory]
    [InlineData("--LanguageModel:Kind=bard", "LanguageModel:Kind is \"bard\"")]
    [InlineData("--LanguageModel:Endpoint=http://model.invalid/", "LanguageModel:Endpoint is no https address")]
    [InlineData("--LanguageModel:Endpoint=https://me:topsecret@model.invalid/", "LanguageModel:Endpoint is no https address")]
    [InlineData("--LanguageModel:Deployment=", "LanguageModel:Deployment must be set")]
    [InlineData("--LanguageModel:ApiKey=", "LanguageModel:ApiKey must be set")]
    [InlineData("--LanguageModel:Region=china", "LanguageModel:Region is \"china\"")]
    [InlineData("--LanguageModel:MostTokensADay=few", "LanguageModel:MostTokensADay is \"few\"")]
    [InlineData("--LanguageModel:MostMoneyADay=3", "LanguageModel:MostMoneyADay needs")]
    [InlineData("--LanguageModel:SecondsInTurn=5", "LanguageModel:SecondsInTurn is \"5\": write a number from 0.1 to 4")]
    public async Task wrongly_is_told_by_name(string wrong, string says)
    {
        Assert.Contains(says, Assert.Throws<InvalidDataException>(() => Read([.. sound, wrong])).Message, StringComparison.Ordinal);
        using Shell shell = new();
        var (exit, said, _) = await shell.Run(["check", .. sound, wrong]);
        Assert.Equal(1, exit);
        Assert.Contains(says, said, StringComparison.Ordinal);
        Assert.DoesNotContain("topsecret", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--LanguageModel:Region=", "LanguageModel:Region does not say in which country")]
    [InlineData("--LanguageModel:Region=US-east", "outside CN, and LanguageModel:AbroadReason does not say why")]
    public async Task without_saying_where_or_why_leaves_it_off(string setting, string says)
    {
        string[] settings = [.. sound, setting];
        Assert.IsType<NoModel>(Model(settings));
        using Shell shell = new();
        Assert.Contains(says, await shell.Said(["check", .. settings]), StringComparison.Ordinal);
    }

    [Fact]
    public void abroad_is_allowed_with_a_reason()
    {
        var settings = Read([.. sound, "--LanguageModel:Region=US-east", "--LanguageModel:AbroadReason=contract 7"])!;
        Assert.Equal((ModelStanding.Allowed, true), (settings.Standing, settings.Abroad));
        Assert.Equal((ModelStanding.Allowed, false), (Read(sound)!.Standing, Read(sound)!.Abroad));
    }

    [Fact]
    public void of_no_kind_is_none()
    {
        Assert.Null(Read([.. sound, "--LanguageModel:Kind="]));
        Assert.IsType<NoModel>(Model([.. sound, "--LanguageModel:Kind="]));
    }

    [Fact]
    public async Task is_told_by_check_without_the_key_and_tried_only_when_asked()
    {
        await using var standIn = await StandIn.Start(static _ => Reply.Saying("""{"text":"hello"}"""));
        using Shell shell = new();
        string[] settings = [.. standIn.Settings(), "--LanguageModel:Region=SG", "--LanguageModel:AbroadReason=contract 7"];
        var said = await shell.Said(["check", .. settings]);
        Assert.Contains("OpenAI at 127.0.0.1, stand-in, in SG, abroad, because: contract 7; shown a key; at most 2,000,000 tokens a day.", said, StringComparison.Ordinal);
        Assert.DoesNotContain(StandIn.Key, said, StringComparison.Ordinal);
        Assert.Equal(0, standIn.Calls);
        Assert.Contains("It was asked a question and replied", await shell.Said(["check", "--ask-model", .. settings]), StringComparison.Ordinal);
        Assert.Equal(1, standIn.Calls);
        standIn.Fault = Fault.ServerError;
        Assert.Contains("gave no reply (Failed)", (await shell.Run(["check", "--ask-model", .. settings])).Said, StringComparison.Ordinal);
    }

    static ModelSettings? Read(string[] settings) => ModelSettings.Read(new ConfigurationBuilder().AddCommandLine(settings).Build(), City);

    static ILanguageModel Model(string[] settings)
    {
        var services = new ServiceCollection();
        services.AddModels(new ConfigurationBuilder().AddCommandLine(settings).Build(), City);
        services.AddSingleton<NoModel>();
        using var provider = services.BuildServiceProvider();
        return provider.GetService<ILanguageModel>() ?? provider.GetRequiredService<NoModel>();
    }

    static CityPack City => new() { Name = new("示例市", "Sample City"), TimeZone = "Asia/Shanghai", Country = "CN", Districts = [], Themes = [], Bands = [] };
}
