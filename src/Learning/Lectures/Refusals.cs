namespace Learning.Lectures;

/// <summary>There is no session of this id, or it is not in the hands of whoever asks.</summary>
/// <param name="Id">The id.</param>
public sealed record NoSuchSession(string Id) : Refusal;

/// <summary>It has begun, or is over.</summary>
public sealed record SessionIsOver : Refusal;

/// <summary>It will not be held anyway.</summary>
public sealed record CalledOffAlready : Refusal;

/// <summary>There is no such place, or the session is only broadcast.</summary>
/// <param name="Id">The id.</param>
public sealed record NoSuchPlace(string Id) : Refusal;

/// <summary>The new beginning is over already.</summary>
public sealed record StartsInThePast : Refusal;

/// <summary>It is as it would become.</summary>
public sealed record NothingChanges : Refusal;
