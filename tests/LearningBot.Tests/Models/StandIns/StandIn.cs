// A language model that is none: a server on loopback that speaks the protocol of OpenAI and of Azure OpenAI, and replies as it is told.
//
//   await using var model = await StandIn.Start(asked => Reply.Saying("""{"commands":[]}"""));      replies from a script
//   await using var model = await StandIn.Start(StandIn.Obedient);                                 does whatever any text in its prompt tells it to
//   await using var model = await StandIn.Start(asked => Reply.Saying(Obedience.Fill(asked, "hi")));  any text in every text field of the asked schema
//
//   service.Settings.AddRange(model.Settings());           the settings that lead a service to it: Settings("azure") for the other kind
//   model.Fault = Fault.Hang;                              the next calls fail like this, until it is Fault.None again
//   model.Script = asked => ...;                           another script from now on
//   model.Asked, model.Calls                               what it was sent: model.Asked.Last().Words, .Records, .Instructions, .Raw
using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LearningBot.Tests.Models.StandIns;

/// <summary>Stands in for a language model; how to use it is said at the top of its file.</summary>
public sealed class StandIn : IAsyncDisposable
{
    /// <summary>The key it wants to be shown.</summary>
    public const string Key = "stand-in-key";

    readonly WebApplication app;
    readonly CancellationTokenSource stopping = new();
    int calls;

    StandIn(Func<Asked, Reply> script)
    {
        Script = script;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        app = builder.Build();
        app.Run(Take);
    }

    /// <summary>Replies in the asked schema; every text field says whatever any text of its prompt orders, or else the words it was asked with.</summary>
    public static Func<Asked, Reply> Obedient { get; } = static asked => Reply.Saying(Obedience.Fill(asked, Obedience.Order(asked) ?? asked.Words));

    /// <summary>What it replies.</summary>
    public Func<Asked, Reply> Script { get; set; }

    /// <summary>How it fails; <see cref="Fault.None"/> to reply.</summary>
    public Fault Fault { get; set; }

    /// <summary>What it says in <c>Retry-After</c> when it is asked too often; null for nothing.</summary>
    public string? RetryAfter { get; set; } = "1";

    /// <summary>How long it takes to reply when it is slow.</summary>
    public TimeSpan SlowFor { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>Where it listens.</summary>
    public Uri Address => new(app.Urls.First());

    /// <summary>Calls that came, failed ones too.</summary>
    public int Calls => calls;

    /// <summary>What it was sent, in order.</summary>
    public ConcurrentQueue<Asked> Asked { get; } = [];

    /// <summary>Starts one.</summary>
    public static async Task<StandIn> Start(Func<Asked, Reply> script)
    {
        StandIn model = new(script);
        await model.app.StartAsync();
        return model;
    }

    /// <summary>The settings that lead a service to it.</summary>
    /// <param name="kind"><c>openai</c> or <c>azure</c>.</param>
    public IEnumerable<string> Settings(string kind = "openai") =>
    [
        $"--LanguageModel:Kind={kind}", $"--LanguageModel:Endpoint={new Uri(Address, kind == "azure" ? "/" : "/v1")}", "--LanguageModel:Deployment=stand-in",
        $"--LanguageModel:ApiKey={Key}", "--LanguageModel:Region=CN",
    ];

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await app.DisposeAsync();
        stopping.Dispose();
    }

    async Task Take(HttpContext http)
    {
        Interlocked.Increment(ref calls);
        var asked = await StandIns.Asked.Read(http);
        Asked.Enqueue(asked);
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, stopping.Token);
        try
        {
            await Answer(http, asked, gone.Token);
        }
        catch (OperationCanceledException)
        {
            http.Abort();
        }
    }

    Task Answer(HttpContext http, Asked asked, CancellationToken gone)
    {
        if (!asked.Path.EndsWith("/chat/completions", StringComparison.Ordinal)) return Wire.Error(http, 404, "not_found", "There is nothing here.");
        if (!asked.ShowsKey) return Wire.Error(http, 401, "invalid_api_key", "The key is wrong.");
        return Fault == Fault.None ? Wire.Reply(http, asked, Script(asked), gone) : Faults.Fail(http, asked, this, gone);
    }
}
