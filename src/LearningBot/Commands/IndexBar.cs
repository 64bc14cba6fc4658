using Learning.Catalogue;

namespace LearningBot.Commands;

/// <summary>Shows how far the search index is built, for commands that need it whole before they begin.</summary>
sealed class IndexBar(ProgressBar bar) : IProgress<IndexProgress>
{
    readonly Lock drawing = new();

    /// <inheritdoc/>
    public void Report(IndexProgress value)
    {
        lock (drawing) bar.Show("items", value.Done, value.All);
    }

    /// <summary>Brings the index up to the records; the bar goes when it is done.</summary>
    public static async Task Refresh(CatalogueIndex index, Call call)
    {
        var bar = new ProgressBar(call.Terminal, TimeProvider.System);
        await index.Refresh(new IndexBar(bar), call.Cancel);
        bar.Clear();
    }
}
