using Learning;
using Learning.Catalogue;
using Learning.Catalogue.Importing;

namespace LearningBot.Commands;

/// <summary>Brings a table of the city into the records.</summary>
static class ImportFile
{
    const string kindOption = "--kind";
    const string languageOption = "--language";
    const string sourceOption = "--source";
    const string dryRun = "--dry-run";
    const string sure = "--yes";

    /// <summary>The command.</summary>
    public static Command Command { get; } = new("import", "Brings a table into the records, all of it or nothing.", Run)
    {
        Operands = [new("FILE", "The table: CSV, XLSX or JSON.")],
        Options =
        [
            new(kindOption, "What its rows are.", "KIND") { Choices = ImportKinds.All },
            new(languageOption, "The language of its rows, where it has no column for it.", "LANGUAGE") { Choices = ["zh", "en"] },
            new(sourceOption, "Who sends it (city by default): rows that are missing are retired if they came from the same.", "NAME"),
            new(dryRun, "Says what would be added, changed and retired, and changes nothing."),
            new(sure, "Retires even more than half of what is there."),
            AsStaff.Option, AsStaff.Reason,
        ],
        Notes = "It may be used while the service runs. Imported again, it changes only what differs. With --as it stands in the audit trail. docs/imports.md names the columns.",
    };

    static async Task<int> Run(Call call)
    {
        var request = Request(call);
        await using var records = new Records(call);
        await records.Store.Prepare(call.Cancel);
        var bar = new ProgressBar(call.Terminal, TimeProvider.System);
        Decided<ImportReport> decided;
        try
        {
            var by = await AsStaff.IfNamed(call, records) is { } account ? AsStaff.By(call, account) : null;
            decided = await records.Get<ImportTable>().Decide(request with { By = by }, new Shown(bar), call.Cancel);
        }
        finally
        {
            bar.Clear();
        }
        var report = decided.Result ?? throw new FailedException(Why(decided.Refusal!, request));
        await call.Terminal.Out.WriteLineAsync(Said(report, request));
        return Exit.Ok;
    }

    static ImportRequest Request(Call call)
    {
        var kind = call.Value(kindOption) ?? throw new MisusedException($"import needs {kindOption}: one of {string.Join(", ", ImportKinds.All)}.");
        var language = call.Value(languageOption) switch { "zh" => Language.Chinese, "en" => Language.English, _ => (Language?)null };
        if (language is null && ImportKinds.OfItems.Contains(kind)) throw new MisusedException($"import {kindOption} {kind} needs {languageOption} zh or en.");
        var source = call.Value(sourceOption) ?? ImportRequest.UsualSource;
        if (!ImportRequest.IsSource(source))
            throw new MisusedException($"{sourceOption} takes at most 64 letters, digits and hyphens, and not “{ImportRequest.SampleSource}”.");
        return new(call.Operands[0], kind) { Language = language, Source = source, DryRun = call.Has(dryRun), Sure = call.Has(sure) };
    }

    static string Why(Refusal refusal, ImportRequest request) => refusal switch
    {
        TableHasFaults faults => Faulty(faults, request.Path),
        OtherImportUnderWay other => $"Another import is under way since {other.BeganAt:HH:mm}. Wait for its end; one that was broken off gives way after a minute.",
        RetiresTooMany many => $"{many.Retired:N0} of {many.There:N0} rows would be retired, as they are missing in the file. Nothing was changed. "
            + $"{dryRun} shows them; {sure} does it; {sourceOption} tells apart tables that different offices send.",
        _ => StaffRefused.Why(refusal, ""),
    };

    static string Faulty(TableHasFaults faults, string path)
    {
        var lines = faults.Faults.Select(fault => $"  {fault}").Prepend($"{path} was not imported, and nothing was changed:");
        if (faults.All > faults.Faults.Count) lines = lines.Append($"  … and {faults.All - faults.Faults.Count:N0} more.");
        return string.Join(Environment.NewLine, lines);
    }

    static string Said(ImportReport report, ImportRequest request)
    {
        string[] lines =
        [
            .. report.Notes.Select(note => note.En),
            request.DryRun ? $"{report.Rows:N0} rows are right. Nothing was changed; an import would bring:" : $"{report.Rows:N0} rows are there:",
            .. report.Overwritten.Count > 0 ? Part("whose hours or access staff wrote in the console, and the table has others", report.Overwritten) : [],
            .. Part("added", report.Added), .. Part("changed", report.Changed), .. Part("retired", report.Retired),
            $"  {report.Unchanged,9:N0} unchanged",
        ];
        return string.Join(Environment.NewLine, lines);
    }

    static IEnumerable<string> Part(string what, Tally tally) =>
        [$"  {tally.Count,9:N0} {what}", .. tally.First.Select(row => $"              {row}"), .. tally.Count > tally.First.Count ? ["              …"] : Array.Empty<string>()];

    sealed class Shown(ProgressBar bar) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => bar.Show($"% {value.Step}", value.Done, 100);
    }
}
