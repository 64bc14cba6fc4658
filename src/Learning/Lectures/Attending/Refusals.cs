namespace Learning.Lectures.Attending;

/// <summary>Nobody is checked in so early.</summary>
/// <param name="From">When that begins, UTC.</param>
public sealed record CheckInIsNotOpen(DateTime From) : Refusal;

/// <summary>The session was too long ago.</summary>
public sealed record CheckInIsOver : Refusal;

/// <summary>It is no booking number, or that of a booking out of the hands of whoever asks.</summary>
/// <param name="Text">What was written.</param>
public sealed record NoSuchNumber(string Text) : Refusal;

/// <summary>The party has booked another session.</summary>
/// <param name="Title">Its lecture.</param>
/// <param name="StartsAt">Its beginning, UTC.</param>
public sealed record BookedForAnother(Bilingual Title, DateTime StartsAt) : Refusal;

/// <summary>The booking was cancelled.</summary>
public sealed record BookingIsCancelled : Refusal;

/// <summary>The party has no seats yet: it waits, or has not answered an offer.</summary>
public sealed record HasNoSeatsYet : Refusal;

/// <summary>So many cannot have come of this party.</summary>
/// <param name="Seats">Its size.</param>
public sealed record CameIsWrong(int Seats) : Refusal;

/// <summary>The party is not checked in.</summary>
public sealed record IsNotCheckedIn : Refusal;

/// <summary>So many people without a booking cannot have come.</summary>
/// <param name="Most">How many can.</param>
public sealed record HeadCountIsWrong(int Most) : Refusal;

/// <summary>It takes a reason.</summary>
public sealed record ExportNeedsReason : Refusal;
