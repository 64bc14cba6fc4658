using Learning.People;

namespace Dialogs.People;

/// <summary>Where people find what is kept for them, to read and to take along.</summary>
public interface IDataLink
{
    /// <summary>The page for this person; null when there is none that they could open.</summary>
    Task<DataLink?> To(Address who);
}

/// <summary>A page with somebody's data.</summary>
/// <param name="Path">Its path on this service, beginning with a slash.</param>
/// <param name="Lasts">How long it opens, and then once; null when it opens at any time, in the browser they write from.</param>
public sealed record DataLink(string Path, TimeSpan? Lasts);
