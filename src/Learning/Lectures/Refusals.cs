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

/// <summary>There is no lecture of this id, or none of its sessions is in the hands of whoever asks.</summary>
/// <param name="Id">The id.</param>
public sealed record NoSuchLecture(string Id) : Refusal;

/// <summary>None, or too many sessions at once.</summary>
/// <param name="Most">How many there may be.</param>
public sealed record WrongNumberOfSessions(int Most) : Refusal;

/// <summary>A session takes from 5 to 1000 minutes.</summary>
public sealed record LengthIsWrong : Refusal;

/// <summary>A session has from 1 to 1,000,000 seats, or no limit.</summary>
public sealed record CapacityIsWrong : Refusal;

/// <summary>A live session needs the address where it is watched.</summary>
public sealed record LiveNeedsAddress : Refusal;

/// <summary>Title and speaker are needed in both languages.</summary>
/// <param name="Most">How many characters each has at most.</param>
public sealed record WordsAreMissing(int Most) : Refusal;

/// <summary>The city has no such theme or age band.</summary>
public sealed record NoSuchSubject : Refusal;

/// <summary>There cannot be fewer seats than are booked and offered.</summary>
/// <param name="Booked">Seats booked.</param>
/// <param name="Held">Seats offered to waiting parties.</param>
public sealed record FewerThanTaken(int Booked, int Held) : Refusal;
