using Dialogs.Lines;

namespace Dialogs.Understanding.Models;

/// <summary>What a model is told: of its task, and of the dialogs it may propose with the slots it may fill, from <c>Prompts.json</c>.</summary>
/// <param name="Reading">How a message is read.</param>
/// <param name="Answering">How an answer is worded.</param>
/// <param name="Dialogs">What may be proposed, by the dialog's id. A dialog that is not here no model can begin.</param>
/// <param name="Slots">What each slot holds, by its name.</param>
sealed record Prompts(string Reading, string Answering, IReadOnlyDictionary<string, DialogPrompt> Dialogs, IReadOnlyDictionary<string, string> Slots)
{
    /// <summary>The prompts of this version.</summary>
    public static Prompts Ours { get; } = Resources.Read<Prompts>("Models.Prompts.json", new(System.Text.Json.JsonSerializerDefaults.Web));
}

/// <summary>A dialog as a model is told of it.</summary>
/// <param name="What">What it is for.</param>
/// <param name="Slots">Names of the slots that may be filled.</param>
sealed record DialogPrompt(string What, IReadOnlyList<string> Slots);
