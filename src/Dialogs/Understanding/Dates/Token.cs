namespace Dialogs.Understanding.Dates;

/// <summary>A word of a text, or several that were already understood together.</summary>
/// <param name="Sign">Everything it can be.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Value">Its number: of a numeral, a month, a day of the week, a shift from now.</param>
/// <param name="Unit">Its unit, when it can be one.</param>
/// <param name="Thing">What was understood: a <see cref="Time"/>, a <see cref="Duration"/> or a <see cref="Repeat"/>.</param>
readonly record struct Token(Sign Sign, int Start, int End, double Value = 0, Unit Unit = Unit.Second, object? Thing = null)
{
    /// <summary>True when it can be one of these.</summary>
    public bool Is(Sign any) => (Sign & any) != 0;
}
