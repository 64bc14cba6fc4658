using Dialogs.Lines;
using Learning;

namespace Dialogs.Understanding.Scopes;

/// <summary>
/// Something people say in every conversation, and the ways it is put, from <c>Intents.json</c>; the first that fits is meant. In English it is not meant
/// where other people's business is named ("what time is my flight"), but for what is said of anything: thanks, partings, reminders, meetings.
/// </summary>
sealed class Intent
{
    static readonly System.Text.Json.JsonSerializerOptions web = new(System.Text.Json.JsonSerializerDefaults.Web);
    static readonly Lazy<(Shortlist<Intent> English, Shortlist<Intent> Chinese)> all = new(Load);

    readonly Ways english;
    readonly Ways? unless;
    readonly Ways? only;
    readonly Ways chinese;
    readonly bool despiteOthers;

    Intent(Entry entry)
    {
        (Id, Scope) = (entry.Id, Enum.Parse<Scope>(entry.Scope, ignoreCase: true));
        (english, chinese) = (new(entry.En), new(entry.Zh));
        despiteOthers = entry.Despite;
        (unless, only) = (entry.Not is { } not ? new(not) : null, entry.Must is { } must ? new(must) : null);
    }

    /// <summary>The id, such as <c>greeting</c>.</summary>
    public string Id { get; }

    /// <summary>Whose business it is.</summary>
    public Scope Scope { get; }

    /// <summary>What a tidy message says; null when it is nothing of this kind.</summary>
    public static Intent? In(string plain, Language language) =>
        (language == Language.Chinese ? all.Value.Chinese : all.Value.English).In(plain).FirstOrDefault(intent => intent.Says(plain, language));

    static (Shortlist<Intent> English, Shortlist<Intent> Chinese) Load()
    {
        Intent[] intents = [.. Resources.Read<Entry[]>("Scopes.Intents.json", web).Select(entry => new Intent(entry))];
        return (new(intents, intent => intent.english), new(intents, intent => intent.chinese));
    }

    bool Says(string plain, Language language) => language == Language.Chinese
        ? chinese.FitIn(plain)
        : english.FitIn(plain) && unless?.FitIn(plain) != true && only?.FitIn(plain) != false && (despiteOthers || !ScopeJudge.NamesOthers(plain));

    sealed record Entry(string Id, string Scope, string[] En, string[] Zh, string[]? Not = null, string[]? Must = null, bool Despite = false);
}
