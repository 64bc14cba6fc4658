namespace Dialogs.Understanding.Models;

/// <summary>There is no language model.</summary>
public sealed class NoModel : ILanguageModel
{
    /// <inheritdoc/>
    public bool IsOn => false;

    /// <inheritdoc/>
    public Task<ModelReply?> Ask(ModelRequest request, CancellationToken cancel) => Task.FromResult<ModelReply?>(null);
}
