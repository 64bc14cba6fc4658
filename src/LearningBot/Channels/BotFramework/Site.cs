namespace LearningBot.Channels.BotFramework;

/// <summary>Where people reach this service, for links to files.</summary>
/// <param name="publicUrl">The setting <c>Public:Url</c>; null when it is not set.</param>
sealed class Site(Uri? publicUrl)
{
    /// <summary>Where everybody reaches it; null when that is not known.</summary>
    public Uri? Public => publicUrl;

    /// <summary>
    /// Where whoever sent this request reaches it. Without the setting that is the address they used: as long as no tokens are
    /// checked they are on this machine, and so is whoever reads the reply.
    /// </summary>
    public Uri? Of(HttpRequest request) =>
        publicUrl ?? (Uri.TryCreate($"{request.Scheme}://{request.Host}", UriKind.Absolute, out var used) ? used : null);
}
