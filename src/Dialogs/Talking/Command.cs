namespace Dialogs.Talking;

/// <summary>All that understanding may say. Whoever understands, rules or a model, proposes these; the talk decides what becomes of them.</summary>
public abstract record Command
{
    /// <summary>Begin a dialog, with answers already given.</summary>
    public sealed record Start(string Dialog, IReadOnlyDictionary<string, string> Answers) : Command;

    /// <summary>An answer, asked for or not; it also corrects an earlier one.</summary>
    public sealed record Answer(string Slot, string Value) : Command;

    /// <summary>An answer that could be any of several.</summary>
    public sealed record Unsure(string Slot, IReadOnlyList<string> Values) : Command;

    /// <summary>One of the options that were shown.</summary>
    public sealed record Choose(string Value) : Command;

    /// <summary>Agreement to the question as it was put.</summary>
    public sealed record Yes : Command;

    /// <summary>Refusal of the question as it was put.</summary>
    public sealed record No : Command;

    /// <summary>Go on: the next step, or more of a list.</summary>
    public sealed record Next : Command;

    /// <summary>Take back the last answers.</summary>
    public sealed record Back(int Steps) : Command;

    /// <summary>Say it again.</summary>
    public sealed record Repeat(bool Slower) : Command;

    /// <summary>Leave this question out.</summary>
    public sealed record Skip : Command;

    /// <summary>Give up what we are doing.</summary>
    public sealed record Cancel : Command;

    /// <summary>Begin what we are doing anew.</summary>
    public sealed record StartOver : Command;

    /// <summary>A question in the middle of something.</summary>
    public sealed record Question(string Text) : Command;

    /// <summary>Why do you ask that?</summary>
    public sealed record Why : Command;

    /// <summary>What can you do?</summary>
    public sealed record Menu : Command;

    /// <summary>A person is wanted.</summary>
    public sealed record Human : Command;

    /// <summary>A setting, such as the language.</summary>
    public sealed record Settings(string Name, string Value) : Command;

    /// <summary>A greeting.</summary>
    public sealed record Greet : Command;

    /// <summary>Thanks, or a goodbye.</summary>
    public sealed record Thanks : Command;

    /// <summary>An emergency or a scam: always first, always answered in fixed words.</summary>
    public sealed record Alarm(Understanding.Alarms.Alarm Kind) : Command;

    /// <summary>The name with what matters of it, such as <c>Answer(day)</c>.</summary>
    public string Brief => this switch
    {
        Start start => $"Start({start.Dialog})",
        Answer answer => $"Answer({answer.Slot})",
        Unsure unsure => $"Answer({unsure.Slot})",
        Alarm alarm => $"Alarm({alarm.Kind})",
        Settings settings => $"Settings({settings.Name})",
        _ => GetType().Name,
    };
}
