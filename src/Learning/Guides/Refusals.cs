namespace Learning.Guides;

/// <summary>The guide has no such step.</summary>
/// <param name="Steps">How many it has.</param>
public sealed record NoSuchStep(int Steps) : Refusal;

/// <summary>The person never began the guide.</summary>
public sealed record NotInGuide : Refusal;

/// <summary>The person came to the end of the guide, or gave it up.</summary>
public sealed record GuideIsOver : Refusal;

/// <summary>Nobody can join with this code: it was used already, taken back, or never given.</summary>
public sealed record NoSuchCode : Refusal;

/// <summary>The code's time is over.</summary>
public sealed record CodeHasRunOut : Refusal;

/// <summary>The helping hand has ended: by the person, by the helper, or with its time.</summary>
public sealed record HelpHasEnded : Refusal;

/// <summary>This step was hinted at already; the next step may be again.</summary>
public sealed record HintWasSent : Refusal;

/// <summary>The hint is empty or too long.</summary>
/// <param name="Longest">Characters it may have.</param>
public sealed record NoSuchHint(int Longest) : Refusal;

/// <summary>The helper did as much as one may in one session.</summary>
/// <param name="Most">How much.</param>
public sealed record TooManyActs(int Most) : Refusal;
