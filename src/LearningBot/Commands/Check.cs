using LearningBot.Commands.Checks;

namespace LearningBot.Commands;

/// <summary>Says in plain words what is configured, what is reachable and what is missing.</summary>
static class Check
{
    /// <summary>The command.</summary>
    public static Command Command { get; } = new("check", "Says what is configured, what is reachable and what is missing.", Run)
    {
        Options = [new("--ask-model", "Asks the language model one small question.")],
        Notes = "It changes nothing and may be used while the service runs. It fails (1) when something is broken.",
    };

    static async Task<int> Run(Call call)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = call.Settings });
        var findings = new List<Finding>(CheckDoors.Of(builder.Configuration, builder.Environment));
        var (pack, city) = CheckCity.Of(builder.Configuration, TimeProvider.System);
        findings.AddRange([pack, CheckFolder.Of(builder.Configuration)]);
        if (city is not null)
        {
            await using var records = new Records(call);
            findings.Add(await CheckRecords.Of(records, call.Cancel));
            findings.AddRange(await CheckAudit.Of(records, call.Cancel));
            findings.AddRange(await CheckAnswers.Of(records, call.Cancel));
            findings.AddRange(await CheckModel.Of(builder.Configuration, city, records, call.Has("--ask-model"), call.Cancel));
            findings.AddRange(CheckGuides.Of(Settings.Learning(builder.Configuration), TimeProvider.System));
        }
        findings.Add(CheckFont.Of(builder.Configuration));
        findings.AddRange(await CheckConversations.Of(builder.Configuration));
        findings.Add(CheckLines.Of());
        findings.Add(CheckClient.Of(Path.Combine(AppContext.BaseDirectory, "wwwroot", "lib")));
        return await Tell(findings, call.Terminal.Out);
    }

    static async Task<int> Tell(IReadOnlyList<Finding> findings, TextWriter to)
    {
        foreach (var finding in findings)
            await to.WriteLineAsync($"{Word(finding.Standing),-7} {finding.What,-14} {finding.Says}");
        var broken = findings.Count(finding => finding.Standing == Standing.Broken);
        await to.WriteLineAsync(broken == 0 ? "Nothing is broken." : $"{broken} broken.");
        return broken == 0 ? Exit.Ok : Exit.Failed;
    }

    static string Word(Standing standing) => standing switch
    {
        Standing.Well => "ok",
        Standing.Note => "note",
        Standing.Broken => "BROKEN",
    };
}
