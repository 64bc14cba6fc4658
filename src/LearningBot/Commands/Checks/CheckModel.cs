using System.Data.Common;
using System.Globalization;
using System.Net.Sockets;
using Dialogs.Understanding.Models;
using Dialogs.Understanding.Privacy;
using Learning;
using Learning.City;
using Learning.Models;
using LearningBot.Models;

namespace LearningBot.Commands.Checks;

/// <summary>Says which language model is asked, where it stands, and what may be spent on it. Never its key.</summary>
static class CheckModel
{
    const string what = "language model";
    static readonly TimeSpan patience = TimeSpan.FromSeconds(3);
    static readonly TimeSpan longPatience = TimeSpan.FromSeconds(20);

    /// <summary>What was found.</summary>
    /// <param name="configuration">The settings.</param>
    /// <param name="city">The city.</param>
    /// <param name="records">The records.</param>
    /// <param name="ask">True to ask it a question too; else not one byte is sent.</param>
    /// <param name="cancel">Gives up.</param>
    public static async Task<IReadOnlyList<Finding>> Of(IConfiguration configuration, CityPack city, Records records, bool ask, CancellationToken cancel)
    {
        try
        {
            if (ModelSettings.Read(configuration, city) is not { } settings) return [new(Standing.Well, what, "None is asked, and nothing leaves. LanguageModel:Kind would name one.")];
            if (settings.Standing != ModelStanding.Allowed) return [new(Standing.Note, what, Off(settings))];
            return [new(Standing.Well, what, Says(settings)), .. await Switched(records, cancel), ask ? await Asked(settings, cancel) : await Reached(settings, cancel)];
        }
        catch (InvalidDataException e)
        {
            return [new(Standing.Broken, what, e.Message)];
        }
    }

    static string Off(ModelSettings settings) => settings.Standing == ModelStanding.NoRegion
        ? "It stays off: LanguageModel:Region does not say in which country it stands. Write the country's two letters, such as CN."
        : $"It stays off: it stands in {settings.Region}, outside {settings.Home}, and LanguageModel:AbroadReason does not say why texts may leave.";

    static string Says(ModelSettings settings)
    {
        var money = settings.Limits.Money is { } most ? string.Create(CultureInfo.InvariantCulture, $" and {(decimal)most / ModelPrices.Million:0.##} {settings.Prices.Currency}") : "";
        var abroad = settings.Abroad ? $", abroad, because: {settings.AbroadReason}" : "";
        return string.Create(CultureInfo.InvariantCulture,
            $"{settings.Kind} at {settings.Endpoint.Host}, {settings.Deployment}, in {settings.Region}{abroad}; shown {(settings.ApiKey is null ? "the identity of the machine" : "a key")}; at most {settings.Limits.Tokens:N0} tokens{money} a day.");
    }

    static async Task<IEnumerable<Finding>> Switched(Records records, CancellationToken cancel)
    {
        var options = Settings.Learning(records.Configuration);
        if (options.Postgres is null && !File.Exists(options.SqliteFile)) return [];
        try
        {
            if (!await records.Store.IsReady(cancel)) return [];
            var kept = records.Get<ModelRecords>();
            var today = await kept.Today(cancel);
            var spent = new Finding(Standing.Well, what, string.Create(CultureInfo.InvariantCulture, $"Today: {today.Calls:N0} calls, {today.Failures:N0} of them without a reply, {today.TokensIn + today.TokensOut:N0} tokens."));
            return await kept.OffSince(cancel) is { } since ? [spent, new(Standing.Note, what, $"Staff have switched it off since {since:yyyy-MM-dd HH:mm} UTC (/staff/models).")] : [spent];
        }
        catch (Exception e) when (e is DbException or InvalidOperationException or TimeoutException)
        {
            return []; // that the records cannot be read is told already
        }
    }

    static async Task<Finding> Reached(ModelSettings settings, CancellationToken cancel)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        late.CancelAfter(patience);
        try
        {
            using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(settings.Endpoint.Host, settings.Endpoint.Port, late.Token);
            return new(Standing.Well, what, "Its address answers; check --ask-model asks it a question.");
        }
        catch (Exception e) when (e is SocketException or OperationCanceledException)
        {
            return new(Standing.Note, what, $"{settings.Endpoint.Host}:{settings.Endpoint.Port} cannot be reached from here; people are answered without it.");
        }
    }

    static async Task<Finding> Asked(ModelSettings settings, CancellationToken cancel)
    {
        const string schema = """{"type":"object","properties":{"text":{"type":"string"}},"required":["text"],"additionalProperties":false}""";
        using var late = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        late.CancelAfter(longPatience);
        using var client = ModelClient.Open(settings);
        var request = new ModelRequest(ModelPurpose.Reading, "Reply with the words.", Redactor.Redact("Which lectures are there this week?", Language.English)!, schema) { MostTokens = 50 };
        var began = TimeProvider.System.GetTimestamp();
        var ended = await new ModelCall(client, settings, TimeProvider.System).Make(request, late.Token);
        var took = TimeProvider.System.GetElapsedTime(began);
        return ended.End == CallEnd.Replied
            ? new(Standing.Well, what, string.Create(CultureInfo.InvariantCulture, $"It was asked a question and replied in {took.TotalSeconds:F1} s, {ended.Cost.Tokens} tokens."))
            : new(Standing.Broken, what, $"It was asked a question and gave no reply ({ended.End}). Look at the address, the deployment and the key.");
    }
}
