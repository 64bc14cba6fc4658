using System.Collections.Concurrent;
using Dialogs.Catalogue;
using Dialogs.People;
using Dialogs.Talking;
using Dialogs.Understanding.Models;
using Learning;
using Learning.Answers;
using Learning.Catalogue;
using Learning.Catalogue.Importing;
using Learning.Lectures;
using Learning.Messages;
using Learning.Messages.Broadcasts;
using Learning.People;
using Learning.Places;
using Learning.Store;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Dialogs.Tests;

/// <summary>A whole small world for one conversation: a clock that stands still, counted ids, a real SQLite file, and the state of every conversation as bytes.</summary>
sealed class World : IAsyncDisposable
{
    static readonly Lazy<Task<string>> Template = new(MakeTemplate);

    readonly string folder;
    readonly ServiceProvider services;
    readonly Dictionary<string, byte[]?> states = [];
    int messages;

    World(string folder, ILanguageModel? model)
    {
        this.folder = folder;
        services = Services(folder, Clock, Faults, model ?? Model);
    }

    /// <summary>Kinds of the faults that were logged.</summary>
    public ConcurrentQueue<string> Faults { get; } = [];

    public ScriptedModel Model { get; } = new();

    public FakeTimeProvider Clock { get; } = new(SmallCity.Wednesday);

    public LectureIndex Lectures => services.GetRequiredService<LectureIndex>();

    public ITurns Turns => services.GetRequiredService<ITurns>();

    /// <summary>Called after each turn with what went in and what came out of it.</summary>
    public Func<Incoming, byte[]?, Turned, Task> AfterTurn { get; set; } = (_, _, _) => Task.CompletedTask;

    /// <summary>A new world; with a model of its own, or with the scripted one, which is off until something is written for it.</summary>
    public static async Task<World> Begin(ILanguageModel? model = null)
    {
        var folder = Directory.CreateTempSubdirectory("learningbot").FullName;
        var template = await Template.Value;
        File.Copy(Path.Combine(template, "learning.db"), Path.Combine(folder, "learning.db"));
        Copy(Path.Combine(template, "search"), Path.Combine(folder, "search"));
        Copy(Path.Combine(Transcripts.Home(), "tests", "Dialogs.Tests", "guides"), Path.Combine(folder, "guides"));
        var world = new World(folder, model);
        await world.Lectures.Refresh();
        await world.Get<PlaceIndex>().Refresh();
        await world.Get<CatalogueIndex>().Refresh();
        await world.Get<AnswerIndex>().Refresh();
        return world;
    }

    /// <summary>Another instance of the service on the same records.</summary>
    public ServiceProvider Another()
    {
        var other = Services(folder, Clock, Faults, Model);
        other.GetRequiredService<LectureIndex>().Refresh().GetAwaiter().GetResult();
        other.GetRequiredService<PlaceIndex>().Refresh().GetAwaiter().GetResult();
        other.GetRequiredService<CatalogueIndex>().Refresh().GetAwaiter().GetResult();
        other.GetRequiredService<AnswerIndex>().Refresh().GetAwaiter().GetResult();
        return other;
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public static Address AddressOf(string person) => new("test", $"user-{person}", $"talk-{person}", Language.Chinese);

    /// <summary>One message of a person, and what is said to it.</summary>
    public Task<IReadOnlyList<Outgoing>> Hear(string person, string text) =>
        Take(person, new() { From = AddressOf(person), MessageId = $"m{++messages}", Kind = IncomingKind.Words, Text = text });

    public Task<IReadOnlyList<Outgoing>> Hear(string person, IncomingKind kind) =>
        Take(person, new() { From = AddressOf(person), MessageId = $"m{++messages}", Kind = kind });

    /// <summary>A person comes to a page for elderly residents.</summary>
    public Task<IReadOnlyList<Outgoing>> Join(string person, Language language) =>
        Take(person, new() { From = AddressOf(person) with { Language = language }, MessageId = $"m{++messages}", Kind = IncomingKind.Joined, Elder = true });

    /// <summary>A place on the map that a person shares.</summary>
    public Task<IReadOnlyList<Outgoing>> Hear(string person, Point at) =>
        Take(person, new() { From = AddressOf(person), MessageId = $"m{++messages}", Kind = IncomingKind.Place, At = at });

    /// <summary>Puts the guides of another folder on the shelf as well.</summary>
    public void Shelve(string from)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*.md")) File.Copy(file, Path.Combine(folder, "guides", Path.GetFileName(file)), overwrite: true);
        Clock.Advance(TimeSpan.FromSeconds(2));
    }

    /// <summary>Writes something else in a file of the guides.</summary>
    public void Rewrite(string file, Func<string, string> change)
    {
        var path = Path.Combine(folder, "guides", file);
        File.WriteAllText(path, change(File.ReadAllText(path)));
        Clock.Advance(TimeSpan.FromSeconds(2));
    }

    /// <summary>Loses or spoils what a conversation remembers.</summary>
    public void Spoil(string person) => states[person] = "{ no state"u8.ToArray();

    /// <summary>Does all that is due again and again, and delivers what is due; answers who was told what.</summary>
    public async Task<IReadOnlyList<(string Person, Outgoing Said)>> Deliver()
    {
        foreach (var sweep in Get<IEnumerable<ISweep>>()) await sweep.Sweep(default);
        await Lectures.Refresh();
        var told = new List<(string, Outgoing)>();
        foreach (var due in await Due())
        {
            var person = due.To.UserId["user-".Length..];
            var incoming = new Incoming { From = due.To, MessageId = $"delivery:{due.Id}", Kind = IncomingKind.Delivery, Dialog = due.Kind, Answers = due.Answers };
            var said = due.To.Channel == "test" ? await Take(person, incoming) : [];
            told.AddRange(said.Select(line => (person, line)));
            await Get<Deliveries>().Settle([new(due, said.Count > 0 ? AttemptEnd.Sent : AttemptEnd.Pointless)]);
        }
        return told;
    }

    async Task<List<DueDelivery>> Due()
    {
        var due = new List<DueDelivery>();
        foreach (var lane in (await Get<RunningBroadcasts>().Lanes("test")).Prepend(""))
            due.AddRange(await Get<Deliveries>().ClaimDue(100, TimeSpan.FromMinutes(1), lane) ?? []);
        return due;
    }

    async Task<IReadOnlyList<Outgoing>> Take(string person, Incoming incoming)
    {
        var before = states.GetValueOrDefault(person);
        var turned = await Turns.Take(before, incoming);
        states[person] = turned.State;
        await AfterTurn(incoming, before, turned);
        return turned.Said;
    }

    static ServiceProvider Services(string folder, TimeProvider clock, ConcurrentQueue<string> faults, ILanguageModel model) => new ServiceCollection()
        .AddSingleton(clock)
        .AddSingleton<IIds, CountedIds>()
        .AddSingleton(new HelpLines(new("武汉", "Wuhan"), "027-00001234", new("工作日9点到17点", "on working days from 9 to 17"), new()))
        .AddLearning(new() { City = SmallCity.Pack, SqliteFile = Path.Combine(folder, "learning.db"), SearchFolder = Path.Combine(folder, "search"), GuidesFolder = Path.Combine(folder, "guides"), HelpHours = new("周一至周五9:00-17:00", "Mon-Fri 9:00-17:00") })
        .AddSingleton<ICatalogueLink, CataloguePage>()
        .AddSingleton<IDataLink, DataPage>()
        .AddSingleton(model)
        .AddDialogs()
        .AddLogging(log => log.AddProvider(new FaultLog(faults)).SetMinimumLevel(LogLevel.Error))
        .BuildServiceProvider();

    static async Task<string> MakeTemplate()
    {
        var folder = Directory.CreateTempSubdirectory("learningbot").FullName;
        await using (var services = Services(folder, new FakeTimeProvider(SmallCity.Wednesday), [], new NoModel()))
        {
            var store = services.GetRequiredService<LearningStore>();
            await store.Prepare();
            await SmallCity.Fill(store);
            await SmallCityBooks.Import(services.GetRequiredService<ImportTable>());
            await SmallCityCourses.Import(services.GetRequiredService<ImportTable>());
            await services.GetRequiredService<CatalogueIndex>().Refresh();
        }
        SqliteConnection.ClearAllPools();
        return folder;
    }

    // To read the index costs a tenth of building it anew.
    static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from)) File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        foreach (var folder in Directory.EnumerateDirectories(from)) Copy(folder, Path.Combine(to, Path.GetFileName(folder)));
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    sealed class CataloguePage : ICatalogueLink
    {
        public Uri? To(CatalogueWish wish) => new($"https://city.example/catalogue?q={string.Join('+', wish.Facets.SelectMany(facet => facet.Value).Prepend(wish.Words).OfType<string>())}");
    }

    // Mei writes from a channel with codes, and Chen from one whose people reach no page of ours.
    sealed class DataPage : IDataLink
    {
        public Task<DataLink?> To(Address who) => Task.FromResult<DataLink?>(who.UserId switch
        {
            "user-Mei" => new("/my-data/code", TimeSpan.FromMinutes(10)),
            "user-Chen" => null,
            _ => new("/my-data", null),
        });
    }

    sealed class CountedIds : IIds
    {
        int last;

        public string Token() => $"id{Interlocked.Increment(ref last)}";
    }

    sealed class FaultLog(ConcurrentQueue<string> faults) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel)) faults.Enqueue(formatter(state, exception));
        }

        public void Dispose()
        {
        }
    }
}
