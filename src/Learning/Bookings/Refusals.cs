namespace Learning.Bookings;

/// <summary>The party does not fit.</summary>
/// <param name="Left">Seats that are free.</param>
public sealed record SessionIsFull(int Left) : Refusal;

/// <summary>The person already has a live booking, place in the queue or offer for this session.</summary>
/// <param name="Existing">That booking.</param>
public sealed record AlreadyBooked(Receipt Existing) : Refusal;

/// <summary>The session has begun or is over.</summary>
public sealed record SessionHasBegun : Refusal;

/// <summary>The session will not be held, or there is none of this id.</summary>
public sealed record SessionIsGone : Refusal;

/// <summary>A party has 1 to 6 people.</summary>
public sealed record PartyIsTooLarge : Refusal;

/// <summary>The person has no such live booking: it is another's, or already cancelled.</summary>
public sealed record NoSuchBooking : Refusal;

/// <summary>A booking can be made smaller here, not larger.</summary>
/// <param name="Seats">Its size.</param>
public sealed record NotFewerSeats(int Seats) : Refusal;

/// <summary>The offer of freed seats has ended or was answered.</summary>
public sealed record OfferHasEnded : Refusal;
