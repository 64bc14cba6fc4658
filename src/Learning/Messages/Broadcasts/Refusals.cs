namespace Learning.Messages.Broadcasts;

/// <summary>There is no such broadcast, or its audience lies outside the branch of whoever asks: that makes no difference.</summary>
/// <param name="Id">The id.</param>
public sealed record NoSuchBroadcast(long Id) : Refusal;

/// <summary>The step cannot be taken as the broadcast stands.</summary>
/// <param name="Step">The step.</param>
/// <param name="State">How the broadcast stands.</param>
public sealed record NotNow(BroadcastStep Step, BroadcastState State) : Refusal;

/// <summary>It says nothing, in either language.</summary>
public sealed record SaysNothing : Refusal;

/// <summary>A text is too long.</summary>
/// <param name="Most">How many characters one may have.</param>
/// <param name="Length">How many it has.</param>
public sealed record TextIsTooLong(int Most, int Length) : Refusal;

/// <summary>A text has a field that there is not.</summary>
/// <param name="Name">Its name.</param>
public sealed record NoSuchField(string Name) : Refusal;

/// <summary>A text has a field of a session, and the broadcast speaks of none.</summary>
/// <param name="Name">Its name.</param>
public sealed record FieldNeedsSession(string Name) : Refusal;

/// <summary>A text leads to a host that the city does not list.</summary>
/// <param name="Host">The host.</param>
public sealed record LinkLeadsElsewhere(string Host) : Refusal;

/// <summary>The audience is wider than the branch of whoever writes.</summary>
public sealed record AudienceIsTooWide : Refusal;

/// <summary>Something that the audience is said by is not there.</summary>
/// <param name="What">What kind of thing, such as <c>lecture</c>.</param>
/// <param name="Word">How it was named.</param>
public sealed record NoSuchPart(string What, string Word) : Refusal;

/// <summary>Another branch of the city has a list of this name.</summary>
public sealed record ListIsTaken : Refusal;

/// <summary>Nobody has read this edition in their own chat yet, or the test has not arrived.</summary>
public sealed record NotTested : Refusal;

/// <summary>The author cannot approve it.</summary>
public sealed record ApprovedByAuthor : Refusal;

/// <summary>The same person has approved it before; it needs another one.</summary>
public sealed record ApprovedAlready : Refusal;

/// <summary>The time is over already, or it lies at or after that from which the broadcast is of no use.</summary>
public sealed record TimeIsWrong : Refusal;

/// <summary>The code is none, or it has run out.</summary>
public sealed record NoSuchTest : Refusal;

/// <summary>There is no such saved audience, or it lies outside the branch of whoever asks: that makes no difference.</summary>
/// <param name="Id">Its number.</param>
public sealed record NoSuchAudience(long Id) : Refusal;

/// <summary>A saved audience needs a name, and not too long a one.</summary>
/// <param name="Most">How many characters it may have.</param>
public sealed record AudienceNameIsWrong(int Most) : Refusal;

/// <summary>Another saved audience of the same branch has this name.</summary>
/// <param name="Id">Its number.</param>
public sealed record AudienceNameIsTaken(long Id) : Refusal;

/// <summary>A correction is for those who got what it corrects, so there is no audience of its own to be saved.</summary>
public sealed record HasNoAudienceOfItsOwn : Refusal;
