using LearningBot.Commands;

namespace LearningBot.Tests.Commands;

/// <summary>A terminal on a folder of its own, in which commands are called.</summary>
sealed class Shell : IDisposable
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("shell");
    readonly StringWriter said = new();
    readonly StringWriter errors = new();

    /// <summary>The data folder.</summary>
    public DirectoryInfo Folder => folder;

    /// <summary>The records that the commands use.</summary>
    public Records Records() => new(new Call { Terminal = Screen, Settings = [Data] });

    /// <summary>Carries out a command that is done without errors, and answers what it says.</summary>
    public async Task<string> Said(params string[] line)
    {
        var (exit, text, wrong) = await Run(line);
        Assert.Equal((Exit.Ok, ""), (exit, wrong));
        return text;
    }

    /// <summary>Carries out a command that cannot be done, and answers why.</summary>
    public Task<string> Failed(params string[] line) => Ended(Exit.Failed, line);

    /// <summary>Carries out a command that is called wrongly, and answers what to write.</summary>
    public Task<string> Misused(params string[] line) => Ended(Exit.Misused, line);

    /// <summary>Carries out a command and answers how it ended, what it said and what was wrong.</summary>
    public async Task<(int Exit, string Said, string Wrong)> Run(params string[] line)
    {
        said.GetStringBuilder().Clear();
        errors.GetStringBuilder().Clear();
        var exit = await AllCommands.Run([.. line, Data], Screen);
        return (exit, said.ToString(), errors.ToString());
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        said.Dispose();
        errors.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    Terminal Screen => new(TextReader.Null, said, errors, Width: null);

    string Data => $"--Data:Directory={folder.FullName}";

    async Task<string> Ended(int expected, string[] line)
    {
        var (exit, _, wrong) = await Run(line);
        Assert.Equal(expected, exit);
        return wrong;
    }
}
