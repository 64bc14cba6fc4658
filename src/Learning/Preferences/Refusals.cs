namespace Learning.Preferences;

/// <summary>Letters come in the sizes of <see cref="View.Sizes"/> only.</summary>
public sealed record NoSuchSize : Refusal;
