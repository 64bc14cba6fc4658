namespace Dialogs.Understanding.Models;

/// <summary>A language model as the talk knows it: it is shown a text and answers with one of a given shape. It can do nothing else.</summary>
public interface ILanguageModel
{
    /// <summary>False when none may be asked: none is configured, or the city has none for now. Then nothing need be prepared for it.</summary>
    bool IsOn { get; }

    /// <summary>Its reply; null when it is off, busy, too slow, down, or the day's budget is spent. Throws for none of these.</summary>
    /// <param name="request">What it is shown and asked for.</param>
    /// <param name="cancel">Ends the waiting; then null too.</param>
    Task<ModelReply?> Ask(ModelRequest request, CancellationToken cancel);
}
