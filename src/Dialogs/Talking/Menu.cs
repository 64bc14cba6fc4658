using Dialogs.Lines;

namespace Dialogs.Talking;

/// <summary>What a person can do here.</summary>
static class Menu
{
    /// <summary>The dialogs that stand in the menu, and a person.</summary>
    public static IReadOnlyList<Option> Options(IReadOnlyList<Dialog> dialogs) => WithPerson(dialogs.Where(dialog => dialog.InMenu));

    /// <summary>What elderly residents are offered first: few things, and a person.</summary>
    public static IReadOnlyList<Option> FirstScreen(IReadOnlyList<Dialog> dialogs) =>
        WithPerson(dialogs.Where(dialog => dialog.FirstScreen is not null).OrderBy(dialog => dialog.FirstScreen));

    static IReadOnlyList<Option> WithPerson(IEnumerable<Dialog> dialogs) =>
        [.. dialogs.Select(dialog => new Option(dialog.Id, new Line($"dialog.{dialog.Id}.menu"))), new Option(Talk.HumanChoice, new Line("dialog.human.menu"))];
}
