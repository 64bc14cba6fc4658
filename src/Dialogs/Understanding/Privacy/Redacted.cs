namespace Dialogs.Understanding.Privacy;

/// <summary>A text in which tokens such as <c>⟨phone1⟩</c> stand for what would tell who somebody is. Only <see cref="Redactor"/> makes one.</summary>
public sealed class Redacted
{
    readonly IReadOnlyDictionary<string, string> hidden;

    internal Redacted(string text, IReadOnlyDictionary<string, string> hidden) => (Text, this.hidden) = (text, hidden);

    /// <summary>The text with tokens.</summary>
    public string Text { get; }

    /// <summary>How many things were hidden.</summary>
    public int Hidden => hidden.Count;

    /// <summary>A text that speaks in these tokens, with what they stand for put back.</summary>
    public string PutBack(string text) => hidden.Aggregate(text, (whole, part) => whole.Replace(part.Key, part.Value, StringComparison.Ordinal));
}
