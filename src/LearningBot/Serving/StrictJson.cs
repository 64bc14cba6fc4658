using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Unicode;

namespace LearningBot.Serving;

/// <summary>
/// JSON from outside, read strictly: at most 32 levels deep, no key twice in an object, only whole characters. What passes
/// can be read and written again without surprises.
/// </summary>
static class StrictJson
{
    static readonly JsonDocumentOptions Strict = new() { MaxDepth = 32, AllowDuplicateProperties = false };

    /// <summary>Reads a body; false when it is not strict JSON, with <paramref name="problem"/> in plain words.</summary>
    public static bool TryRead(
        ReadOnlyMemory<byte> body, [NotNullWhen(true)] out JsonDocument? document, [NotNullWhen(false)] out string? problem)
    {
        (document, problem) = (null, null);
        if (!Utf8.IsValid(body.Span))
        {
            problem = "The body is not UTF-8.";
            return false;
        }
        try
        {
            RefuseHalfCharacters(body.Span);
            document = JsonDocument.Parse(body, Strict);
            return true;
        }
        catch (JsonException e)
        {
            problem = e.LineNumber is { } line
                ? $"The body is not valid JSON (line {line + 1}, byte {e.BytePositionInLine + 1})."
                : "The body is not valid JSON: an object has the same key twice, or it is too deep.";
            return false;
        }
        catch (InvalidOperationException)
        {
            problem = "The body has a text with half a character (a lone surrogate).";
            return false;
        }
    }

    // The parser lets "\ud800" pass and fails only when the text is taken; so every escaped text is taken once, here.
    static void RefuseHalfCharacters(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = 32 });
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
                reader.GetString();
        }
    }
}
