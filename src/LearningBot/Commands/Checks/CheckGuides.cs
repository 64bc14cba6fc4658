using Learning;
using Learning.City;
using Learning.Guides.Checks;

namespace LearningBot.Commands.Checks;

/// <summary>Looks at the guides, and tells each writer in their guide's language what to mend.</summary>
static class CheckGuides
{
    const string what = "guides";

    /// <summary>What was found in the folder of the guides.</summary>
    public static IEnumerable<Finding> Of(LearningOptions options, TimeProvider time) =>
        Of(options.GuidesFolder, DateOnly.FromDateTime(new CityClock(time, options.City).InCity(time.GetUtcNow().UtcDateTime).DateTime));

    /// <summary>What was found.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="today">The day, in the city.</param>
    public static IEnumerable<Finding> Of(string folder, DateOnly today)
    {
        var files = GuideChecks.Of(folder, today);
        if (files.Count == 0) return [new(Standing.Note, what, $"There are none in {folder}.")];
        Finding[] faults =
        [
            .. from file in files
               from fault in file.Faults
               let line = file.Language == Language.Chinese ? $"第 {fault.Line} 行" : $"line {fault.Line}"
               select new Finding(fault.Usable ? Standing.Note : Standing.Broken, what, $"{file.File}, {line}: {fault.Says.In(file.Language)}"),
        ];
        return faults.Any(fault => fault.Standing == Standing.Broken) ? faults : [.. faults, Well(files)];
    }

    static Finding Well(IReadOnlyList<CheckedGuide> files)
    {
        var untried = files.Count(file => !file.Tried);
        return untried == 0
            ? new(Standing.Well, what, $"{files.Count} files keep to the rules.")
            : new(Standing.Note, what, $"{files.Count} files keep to the rules; {untried} of them say that nobody tried them on a phone yet.");
    }
}
