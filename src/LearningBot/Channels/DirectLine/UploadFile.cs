using LearningBot.Serving;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace LearningBot.Channels.DirectLine;

/// <summary>
/// <c>POST conversations/{id}/upload</c>: we read no files. The person sees the name of what they sent and is told so politely; the
/// file is thrown away as it comes in, never kept.
/// </summary>
sealed class UploadFile(PostActivity posts)
{
    /// <summary>Larger uploads are refused with 413; phones' pictures are smaller.</summary>
    public const long Most = 16 * 1024 * 1024;

    const int MostActivity = 64 * 1024;

    /// <summary>Takes the upload as a message that cannot be read.</summary>
    public async Task Post(HttpContext http)
    {
        if (await posts.Admit(http) is not { } pass) return;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = Most;
        if (await Read(http) is { } posted) await posts.Take(http, pass, posted);
        else await Wrong.Malformed(http, "The body is not an upload: multipart/form-data, with the activity first and then the files.");
    }

    static async Task<PostedActivity?> Read(HttpContext http)
    {
        if (!MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type)) return null;
        if (!type.MediaType.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase)) return await ReadSingle(http);
        if (HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= 100 } boundary) return null;
        var (activity, name) = (default(PostedActivity), "");
        try
        {
            var parts = new MultipartReader(boundary, http.Request.Body);
            while (await parts.ReadNextSectionAsync(http.RequestAborted) is { } part)
            {
                var about = part.GetContentDispositionHeader();
                if (about?.Name == "activity") activity = await ReadActivity(part.Body, http.RequestAborted);
                else name = name.Length == 0 ? about?.FileName.Value ?? "" : name;
            }
        }
        catch (Exception e) when (e is InvalidDataException or IOException and not BadHttpRequestException)
        {
            return null;
        }
        return Unreadable(activity, name);
    }

    // The specification also allows one bare file as the body, with its name in Content-Disposition.
    static async Task<PostedActivity?> ReadSingle(HttpContext http)
    {
        await http.Request.Body.CopyToAsync(Stream.Null, http.RequestAborted);
        var named = ContentDispositionHeaderValue.TryParse(http.Request.Headers.ContentDisposition.ToString(), out var about);
        return Unreadable(null, named ? about!.FileName.Value ?? "" : "");
    }

    static PostedActivity Unreadable(PostedActivity? activity, string name)
    {
        activity ??= new PostedActivity { Type = "message", Text = "" };
        var shown = string.Concat(Path.GetFileName(name.Trim('"')).Where(c => !char.IsControl(c)).Take(80));
        return activity with { Text = $"{activity.Text}\n📎 {shown}".Trim(), IsUpload = true };
    }

    static async Task<PostedActivity?> ReadActivity(Stream body, CancellationToken cancel)
    {
        var bytes = new byte[MostActivity + 1];
        var length = await body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancel);
        if (length > MostActivity || !StrictJson.TryRead(bytes.AsMemory(0, length), out var document, out _)) return null;
        using (document)
        {
            try
            {
                return PostedActivity.Read(document.RootElement);
            }
            catch (FormatException)
            {
                return null;
            }
        }
    }
}
