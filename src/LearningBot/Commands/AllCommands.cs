using System.Data.Common;
using System.Runtime.InteropServices;

namespace LearningBot.Commands;

/// <summary>Everything the program can do from the command line: each command has its one line here.</summary>
static class AllCommands
{
    /// <summary>The commands, in the order people are told of them; the first is meant when none is named.</summary>
    public static IReadOnlyList<Command> List { get; } =
    [
        Serve.Command,
        Sample.Command,
        Check.Command,
        StuckSteps.Command,
        SessionCommand.Command,
        BroadcastCommand.Command,
        DeliveriesCommand.Command,
        StaffCommand.Command,
        QuestionsCommand.Command,
        TalkInTerminal.Command,
        Understand.Command,
        ImportFile.Command,
        ExportFile.Command,
        Backups.Backup,
        Backups.Restore,
    ];

    /// <summary>Carries out a command line; answers one of <see cref="Exit"/>.</summary>
    public static Task<int> Run(IReadOnlyList<string> line, Terminal terminal) => Run(List, line, terminal);

    /// <summary>The same with other commands, for tests.</summary>
    internal static async Task<int> Run(IReadOnlyList<Command> commands, IReadOnlyList<string> line, Terminal terminal)
    {
        try
        {
            if (CommandLine.AsksForHelp(line))
                return Explain(commands, line, terminal);
            using var stop = new CancellationTokenSource();
            using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => Stop(signal, stop));
            using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => Stop(signal, stop));
            var (command, call) = CommandLine.Read(commands, line, terminal);
            return await command.Run(call with { Cancel = stop.Token });
        }
        catch (Exception e) when (e is not HostAbortedException)
        {
            terminal.Errors.WriteLine(Said(e));
            return e is MisusedException ? Exit.Misused : Exit.Failed;
        }
    }

    static int Explain(IReadOnlyList<Command> commands, IReadOnlyList<string> line, Terminal terminal)
    {
        var command = line.Count > 0 ? commands.FirstOrDefault(each => each.Name == line[0]) : null;
        foreach (var word in line.Skip(1)) command = command?.Parts.FirstOrDefault(each => each.Name == $"{command.Name} {word}") ?? command;
        terminal.Out.WriteLine(command is null ? Help.All(commands) : Help.Of(command));
        return Exit.Ok;
    }

    static void Stop(PosixSignalContext signal, CancellationTokenSource stop)
    {
        signal.Cancel = true;
        stop.Cancel();
    }

    static string Said(Exception e) => e switch
    {
        MisusedException => $"{e.Message} (--help explains.)",
        OperationCanceledException => "Stopped before it was done.",
        FailedException or IOException or UnauthorizedAccessException or InvalidDataException or DbException => e.Message,
        _ => $"Something went wrong that should not: {e}",
    };
}
