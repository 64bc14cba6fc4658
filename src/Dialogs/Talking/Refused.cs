using Dialogs.Lines;

namespace Dialogs.Talking;

/// <summary>What becomes of a refusal: what is said, and which answers no longer stand. Then the dialog is read again; without any it ends.</summary>
/// <param name="Say">What is said.</param>
/// <param name="Drop">Names of the answers and agreements that no longer stand; none ends the dialog.</param>
public sealed record Refused(Line Say, params string[] Drop);
