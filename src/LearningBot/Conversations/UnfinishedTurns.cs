using Dialogs.Talking;

namespace LearningBot.Conversations;

/// <summary>
/// Runs the turns of activities that were stored, and answered, before their turn: at once in the order of their numbers,
/// and after a restart or the death of another instance those it left behind.
/// </summary>
sealed class UnfinishedTurns
{
    /// <summary>Runs the turn of an activity that was appended as unfinished. Returns at once; failures are tried again.</summary>
    public void Enqueue(string conversation, long number, Incoming incoming) => throw new NotImplementedException();
}
