namespace Dialogs.Understanding.Privacy;

/// <summary>A piece of a text that tells who somebody is.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Kind">What its token is called.</param>
/// <param name="Same">Pieces with the same are the same thing, however they are written; null for the words themselves.</param>
readonly record struct Trace(int Start, int End, string Kind, string? Same = null)
{
    public const string Child = "child";
    public const string Name = "name";
    public const string Address = "address";
    public const string Account = "account";
    public const string Date = "date";
}
