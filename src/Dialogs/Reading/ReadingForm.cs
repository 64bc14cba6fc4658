using Dialogs.Lines;
using Dialogs.Understanding;
using Learning.Catalogue;

namespace Dialogs.Reading;

/// <summary>To read or to listen to.</summary>
/// <param name="Kind">E-books or audio.</param>
sealed record ReadingForm(ItemKind Kind)
{
    public static readonly ReadingForm ToRead = new(ItemKind.EBook);
    public static readonly ReadingForm ToHear = new(ItemKind.Audio);

    public string Id => this == ToHear ? "audio" : "ebook";

    public ReadingForm Other => this == ToHear ? ToRead : ToHear;

    public Line Name => new($"reading.form.{Id}");

    /// <summary>The form whose longer word stands in the message: "audio books" are to be heard, though "books" stands in it too.</summary>
    public static IReadOnlyList<ReadingForm> HeardIn(Heard heard)
    {
        var (hear, read) = (heard.Longest("reading.audio"), heard.Longest("reading.ebook"));
        return hear > read ? [ToHear] : read > hear ? [ToRead] : [];
    }

    public static ReadingForm? Recall(string id) => id == ToHear.Id ? ToHear : id == ToRead.Id ? ToRead : null;
}
