namespace Learning.Preferences;

/// <summary>Letters come in the sizes of <see cref="View.Sizes"/> only.</summary>
public sealed record NoSuchSize : Refusal;

/// <summary>Quiet hours are no hours at all, or leave too little of the day.</summary>
/// <param name="Most">So many they may be.</param>
public sealed record NoQuietHours(int Most) : Refusal;
