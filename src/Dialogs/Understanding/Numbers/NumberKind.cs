namespace Dialogs.Understanding.Numbers;

/// <summary>What kind of number was said.</summary>
public enum NumberKind
{
    /// <summary>How many: 三, "105", "a dozen", "3.5 million".</summary>
    Cardinal,

    /// <summary>Which one: 第三, "third", "11th".</summary>
    Ordinal,

    /// <summary>A part, alone or after a whole: 三分之一, "two thirds", "2 1/4", 半.</summary>
    Fraction,

    /// <summary>A share of a hundred; the value is the number of hundredths: 百分之五 and "5%" are 5.</summary>
    Percent,

    /// <summary>Counted from where one is: "current" is 0, "next" is 1, "previous" is -1.</summary>
    FromHere,

    /// <summary>Counted back from the end: "the last one" is 0, 倒数第二 is 1.</summary>
    FromEnd,
}
