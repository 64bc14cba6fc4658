using System.Text.Json;
using Dialogs.Lines;
using Dialogs.Understanding.Scopes;
using Dialogs.Understanding.Steps;

namespace Dialogs.Understanding.Alarms;

/// <summary>What goes before everything else.</summary>
public enum Alarm
{
    /// <summary>Somebody is ill or hurt.</summary>
    Medical,

    /// <summary>Gas is leaking.</summary>
    Gas,

    /// <summary>Something burns.</summary>
    Fire,

    /// <summary>A child or an elderly person is missing.</summary>
    Missing,

    /// <summary>Somebody is attacked, robbed or threatened.</summary>
    Crime,

    /// <summary>Somebody is locked in.</summary>
    Trapped,

    /// <summary>Somebody does not want to live.</summary>
    Despair,

    /// <summary>Somebody has lost money or a code to a swindler.</summary>
    Scammed,

    /// <summary>Somebody asks for money, a code or the screen, as swindlers do.</summary>
    Scam,
}

/// <summary>
/// Hears an emergency or a scam in a message, by the rules of <c>Alarms.json</c>: who asks for what, which part of the body hurts how, what burns.
/// Lectures about such things, and the same words in another sense, are none.
/// </summary>
public static class AlarmReader
{
    static readonly Rule[] rules = [.. Resources.Read<Entry[]>("Alarms.Alarms.json", new(JsonSerializerDefaults.Web)).Select(entry => new Rule(entry))];
    static readonly Shortlist<Rule> chinese = new(rules, rule => rule.Chinese);
    static readonly Shortlist<Rule> english = new(rules, rule => rule.English);

    /// <summary>The alarm; null for none. Emergencies come before scams.</summary>
    public static Alarm? In(string text)
    {
        var plain = SpokenChinese.Standard(Heard.Tidy(text));
        if (!plain.Any(char.IsLetter)) return null;
        var isChinese = SpokenChinese.IsIn(plain);
        return (isChinese ? chinese : english).In(plain).FirstOrDefault(rule => (isChinese ? rule.Chinese : rule.English).FitIn(plain) && !rule.Not.FitIn(plain))?.Alarm;
    }

    /// <summary>True for scams, false for emergencies.</summary>
    public static bool IsScam(Alarm alarm) => alarm is Alarm.Scam or Alarm.Scammed;

    sealed class Rule(Entry entry)
    {
        public Alarm Alarm { get; } = Enum.Parse<Alarm>(entry.Kind, ignoreCase: true);

        public Ways Chinese { get; } = new(entry.Zh);

        public Ways English { get; } = new(entry.En);

        public Ways Not { get; } = new(entry.Not);
    }

    sealed record Entry(string Kind, string[] Zh, string[] En, string[] Not);
}
