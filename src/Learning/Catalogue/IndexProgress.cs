namespace Learning.Catalogue;

/// <summary>How far the search index has been built anew.</summary>
/// <param name="Done">Items that are in it.</param>
/// <param name="All">Items there are.</param>
public readonly record struct IndexProgress(int Done, int All);
