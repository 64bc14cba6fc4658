namespace Learning.Ratings;

/// <summary>The person has no booking of this id whose session was held, or has not yet said how they found it.</summary>
public sealed record NothingToRate : Refusal;
