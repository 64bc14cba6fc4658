namespace LearningBot.Models;

/// <summary>Reads what a language model answers, and stops reading when it is longer than any answer ought to be.</summary>
sealed class ShortReplies(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    /// <summary>So many bytes are read at most.</summary>
    public const int Longest = 32 * 1024;

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        try
        {
            var content = new ByteArrayContent(await Read(response.Content, cancellationToken));
            foreach (var (name, values) in response.Content.Headers) content.Headers.TryAddWithoutValidation(name, values);
            response.Content.Dispose();
            response.Content = content;
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    static async Task<byte[]> Read(HttpContent content, CancellationToken cancel)
    {
        if (content.Headers.ContentLength > Longest) throw new ReplyTooLong();
        var whole = new byte[Longest + 1];
        await using var stream = await content.ReadAsStreamAsync(cancel);
        var length = await stream.ReadAtLeastAsync(whole, whole.Length, throwOnEndOfStream: false, cancel);
        return length <= Longest ? whole[..length] : throw new ReplyTooLong();
    }
}

/// <summary>A language model answered more than any answer ought to be.</summary>
sealed class ReplyTooLong() : IOException("The reply is too long.");
