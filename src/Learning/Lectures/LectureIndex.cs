namespace Learning.Lectures;

/// <summary>
/// The coming sessions and the recordings, held in memory so that a conversation reads them at no cost. It follows the rows
/// changed since its last version number, and seats decided in this process at once.
/// </summary>
public sealed class LectureIndex
{
    /// <summary>Brings the index up to the records as they are now. Called each second by the host, and by tests.</summary>
    public Task Refresh(CancellationToken cancel = default) => throw new NotImplementedException();

    /// <summary>Sessions that are not over or cancelled and meet the wish, soonest first, then by id. Full ones are among them.</summary>
    public IReadOnlyList<Offer> Find(LectureWish wish) => throw new NotImplementedException();

    /// <summary>One session, also when it is full or has begun; null when there is none.</summary>
    public Offer? Session(string sessionId) => throw new NotImplementedException();

    /// <summary>Recordings that meet the wish (themes, bands and lecture only), newest first.</summary>
    public IReadOnlyList<Recording> Recordings(LectureWish wish) => throw new NotImplementedException();
}
