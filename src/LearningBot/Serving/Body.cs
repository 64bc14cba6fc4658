using System.Buffers;
using System.IO.Pipelines;

namespace LearningBot.Serving;

/// <summary>The body of a request, read whole.</summary>
static class Body
{
    /// <summary>Larger bodies are refused with 413 wherever a body is read whole.</summary>
    public const int Most = 256 * 1024;

    /// <summary>Reads it to its end.</summary>
    /// <exception cref="BadHttpRequestException">It is larger than <see cref="Most"/> (status 413), or ends too early.</exception>
    public static async Task<byte[]> Read(HttpRequest request)
    {
        if (request.ContentLength > Most) throw TooLarge();
        while (true)
        {
            var read = await request.BodyReader.ReadAsync(request.HttpContext.RequestAborted);
            if (read.Buffer.Length > Most) throw TooLarge();
            if (read.IsCompleted) return Take(request.BodyReader, read);
            request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    static byte[] Take(PipeReader reader, ReadResult read)
    {
        var bytes = read.Buffer.ToArray();
        reader.AdvanceTo(read.Buffer.End);
        return bytes;
    }

    static BadHttpRequestException TooLarge() => new("The body is too large.", StatusCodes.Status413PayloadTooLarge);
}
