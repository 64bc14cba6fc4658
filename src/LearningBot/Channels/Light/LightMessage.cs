using System.Globalization;
using System.Text.Json;
using LearningBot.Conversations;

namespace LearningBot.Channels.Light;

/// <summary>One message of the transcript, as the light page shows it.</summary>
/// <param name="Number">Its place in the transcript.</param>
/// <param name="Mine">True for what the person said.</param>
/// <param name="Locale">The language of its text, as browsers name it.</param>
/// <param name="Text">The text, without the list of choices where they are shown as buttons.</param>
/// <param name="Choices">Labels of the choices.</param>
/// <param name="Picture">A picture that goes with it; null for none.</param>
/// <param name="File">A file that goes with it; null for none.</param>
/// <param name="ClientId">The id that the person's browser gave it; null where it gave none.</param>
sealed record LightMessage(
    long Number, bool Mine, string Locale, string Text, IReadOnlyList<string> Choices, Attached? Picture, Attached? File, string? ClientId)
{
    /// <summary>Reads an entry.</summary>
    public static LightMessage Read(TranscriptEntry entry)
    {
        using var kept = JsonDocument.Parse(entry.Activity);
        var activity = kept.RootElement;
        string[] choices = activity.TryGetProperty("suggestedActions", out var suggested)
            ? [.. suggested.GetProperty("actions").EnumerateArray().Select(action => action.GetProperty("value").GetString()!)] : [];
        var attached = Attachments(activity).ToList();
        return new(
            entry.Number,
            activity.GetProperty("from").GetProperty("role").ValueEquals("user"),
            activity.GetProperty("locale").GetString()!,
            WithoutList(activity.GetProperty("text").GetString()!, choices),
            choices,
            attached.Find(each => each.IsPicture),
            attached.Find(each => !each.IsPicture),
            activity.TryGetProperty("channelData", out var data) && data.TryGetProperty("clientActivityID", out var id) ? id.GetString() : null);
    }

    // Only what this service serves: the page may load nothing else anyway.
    static IEnumerable<Attached> Attachments(JsonElement activity) =>
        !activity.TryGetProperty("attachments", out var attachments) ? []
        : attachments.EnumerateArray()
            .Select(each => new Attached(
                each.GetProperty("contentUrl").GetString()!, each.GetProperty("name").GetString()!, each.GetProperty("contentType").GetString()!))
            .Where(each => each.Path.StartsWith('/') && !each.Path.StartsWith("//", StringComparison.Ordinal));

    static string WithoutList(string text, string[] choices)
    {
        var list = choices.Select((choice, at) => string.Create(CultureInfo.InvariantCulture, $"{at + 1} {choice}")).ToList();
        foreach (var between in new[] { "   ", "\n" })
        {
            var end = $"\n{string.Join(between, list)}";
            if (choices.Length > 0 && text.EndsWith(end, StringComparison.Ordinal)) return text[..^end.Length];
        }
        return text;
    }
}

/// <summary>Something that goes with a message.</summary>
/// <param name="Path">Where this service serves it.</param>
/// <param name="Name">A file's name; of a picture, what it shows.</param>
/// <param name="ContentType">Its media type.</param>
sealed record Attached(string Path, string Name, string ContentType)
{
    /// <summary>True for a picture.</summary>
    public bool IsPicture => ContentType.StartsWith("image/", StringComparison.Ordinal);
}
