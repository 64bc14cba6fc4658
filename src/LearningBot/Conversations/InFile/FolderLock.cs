namespace LearningBot.Conversations.InFile;

/// <summary>Holds <c>conversations.lock</c> in a folder; the system lets go of it when the process dies.</summary>
sealed class FolderLock : IDisposable
{
    readonly FileStream file;

    /// <summary>Takes the lock.</summary>
    /// <exception cref="InvalidOperationException">Another process has it.</exception>
    public FolderLock(string folder)
    {
        Directory.CreateDirectory(folder);
        try
        {
            file = new FileStream(Path.Combine(folder, "conversations.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e)
        {
            throw new InvalidOperationException(
                $"Another process has the conversations in {Path.GetFullPath(folder)}. Stop it, or set Data:Directory to another folder; " +
                "to run several instances set Redis:Configuration.", e);
        }
    }

    /// <summary>Lets go.</summary>
    public void Dispose() => file.Dispose();
}
