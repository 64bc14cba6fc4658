namespace Learning.Guides;

/// <summary>The guide has no such step.</summary>
/// <param name="Steps">How many it has.</param>
public sealed record NoSuchStep(int Steps) : Refusal;
