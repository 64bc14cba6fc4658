namespace Learning.Reading;

/// <summary>The list holds as much as a list may.</summary>
/// <param name="Most">How many items.</param>
public sealed record ListIsFull(int Most) : Refusal;

/// <summary>The person subscribed to as many topics as one may.</summary>
/// <param name="Most">How many topics.</param>
public sealed record TooManyTopics(int Most) : Refusal;
