using Learning.Guides;

namespace LearningBot.Commands;

/// <summary>Shows staff which steps of the guides fail people.</summary>
static class StuckSteps
{
    /// <summary>The command.</summary>
    public static Command Command { get; } = new("stuck", "Shows in which steps of the guides people get stuck.", Run)
    {
        Options = [new("--guide", "This guide only.", "ID")],
        Notes = "It counts what people did, by version of the guide; nobody's words are kept.",
    };

    static async Task<int> Run(Call call)
    {
        await using var records = new Records(call);
        records.MustBeThere();
        var figures = await records.Get<StuckMap>().Of(call.Value("--guide"), call.Cancel);
        await call.Terminal.Out.WriteLineAsync("guide                    version       step  shown  median s  repeats  backs  stuck  failed  persons");
        foreach (var it in figures)
        {
            await call.Terminal.Out.WriteLineAsync(
                $"{it.Guide,-24} {it.Version,-12} {it.Step,5} {it.Shown,6} {it.MedianSeconds,9:N0} {it.Repeats,8} {it.Backs,6} {it.Stucks,6} {it.Fails,7} {it.Persons,8}");
        }

        return Exit.Ok;
    }
}
