using System.Globalization;

namespace LearningBot.Channels.DirectLine;

/// <summary>The <c>watermark</c> of a request: the number of the last activity the client has.</summary>
static class Watermark
{
    /// <summary>What is said when it cannot be read.</summary>
    public const string Problem = "The watermark is not one of ours: it is a whole number from 0.";

    /// <summary>Reads it; null when it is absent or empty, false when it is not a whole number from 0.</summary>
    public static bool TryRead(HttpRequest request, out long? after)
    {
        after = null;
        var text = request.Query["watermark"].ToString();
        if (text.Length == 0) return true;
        var read = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        if (read) after = number;
        return read;
    }
}
