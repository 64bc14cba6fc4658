using Dialogs.Lines;

namespace Dialogs.Talking;

/// <summary>What a person can do here.</summary>
static class Menu
{
    /// <summary>The dialogs that stand in the menu, and a person.</summary>
    public static IReadOnlyList<Option> Options(IReadOnlyList<Dialog> dialogs) =>
        [.. dialogs.Where(d => d.InMenu).Select(d => new Option(d.Id, new Line($"dialog.{d.Id}.menu"))), new Option(Talk.HumanChoice, new Line("dialog.human.menu"))];
}
