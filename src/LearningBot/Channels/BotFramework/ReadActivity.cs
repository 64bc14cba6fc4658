using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;

namespace LearningBot.Channels.BotFramework;

/// <summary>Reads an activity from the body of a request and refuses what is none.</summary>
static class ReadActivity
{
    /// <summary>The longest id in characters; the longest seen, of Teams, have about 200.</summary>
    public const int LongestId = 512;

    static readonly JsonReaderOptions strict = new() { MaxDepth = 32 };

    /// <summary>Reads it.</summary>
    /// <exception cref="RefusedException">
    /// The body is larger than <see cref="Serving.Body.Most"/> (413), or not JSON, not an object, deeper than 32, or without type or
    /// conversation (400).
    /// </exception>
    public static async ValueTask<Activity> From(HttpRequest request)
    {
        if (request.ContentLength > Serving.Body.Most)
            throw TooLarge();
        try
        {
            return Checked(await Body(request.BodyReader));
        }
        catch (BadHttpRequestException bad)
        {
            throw bad.StatusCode == StatusCodes.Status413PayloadTooLarge ? TooLarge() : RefusedException.BadSyntax("The request is cut short.");
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            throw RefusedException.BadSyntax("The body is not the JSON of an activity.");
        }
    }

    static async ValueTask<Activity?> Body(PipeReader body)
    {
        while (true)
        {
            var read = await body.ReadAsync();
            var tooLarge = read.Buffer.Length > Serving.Body.Most;
            if (read.IsCompleted && !tooLarge)
                return Take(body, read.Buffer);
            body.AdvanceTo(tooLarge ? read.Buffer.End : read.Buffer.Start, read.Buffer.End);
            if (tooLarge)
                throw TooLarge();
        }
    }

    static Activity? Take(PipeReader body, ReadOnlySequence<byte> bytes)
    {
        try
        {
            Utf8JsonReader json = new(bytes, strict);
            var activity = JsonSerializer.Deserialize(ref json, ActivityJson.Default.Activity);
            return json.Read() ? null : activity;
        }
        finally
        {
            body.AdvanceTo(bytes.End);
        }
    }

    static Activity Checked(Activity? activity)
    {
        if (string.IsNullOrEmpty(activity?.Type))
            throw RefusedException.BadSyntax("An activity needs a type.");
        if (string.IsNullOrEmpty(activity.Conversation?.Id))
            throw RefusedException.BadSyntax("An activity needs a conversation.id.");
        if (!Usable(activity.Conversation.Id) || !Usable(activity.Id) || !Usable(activity.From?.Id) || !Usable(activity.ChannelId))
            throw RefusedException.BadSyntax($"An id has at most {LongestId} characters, no control characters, and not dots alone.");
        return activity;
    }

    // Dots alone would climb in the path of a reply; control characters would break lines of the log.
    static bool Usable(string? id) => id is null or { Length: 0 }
        || (id.Length <= LongestId && !id.AsSpan().ContainsAnyInRange('\0', '\x1f') && !id.AsSpan().ContainsAnyInRange('\x7f', '\x9f')
            && id.AsSpan().ContainsAnyExcept('.'));

    static RefusedException TooLarge() =>
        new(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", $"An activity has at most {Serving.Body.Most} bytes.");
}
