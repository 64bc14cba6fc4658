using Learning;
using Learning.Catalogue;
using Learning.Catalogue.Exporting;

namespace LearningBot.Commands;

/// <summary>Writes a table of the records into a file.</summary>
static class ExportFile
{
    const string kindOption = "--kind";
    const string languageOption = "--language";

    /// <summary>The command.</summary>
    public static Command Command { get; } = new("export", "Writes a table of the records into a file that import reads.", Run)
    {
        Operands = [new("FILE", "The file to write: its name ends with .csv, .xlsx or .json.")],
        Options =
        [
            new(kindOption, "What its rows are.", "KIND") { Choices = ImportKinds.All },
            new(languageOption, "The language of its rows.", "LANGUAGE") { Choices = ["zh", "en"] },
        ],
        Notes = "Cells that a spreadsheet would run as a formula are written with an apostrophe before them, which import takes away again.",
    };

    static async Task<int> Run(Call call)
    {
        var file = call.Operands[0];
        var kind = call.Value(kindOption) ?? throw new MisusedException($"export needs {kindOption}: one of {string.Join(", ", ImportKinds.All)}.");
        var language = call.Value(languageOption) switch { "zh" => Language.Chinese, "en" => Language.English, _ => (Language?)null };
        if (language is null && ImportKinds.OfItems.Contains(kind)) throw new MisusedException($"export {kindOption} {kind} needs {languageOption} zh or en.");
        if (!ExportTable.Endings.Contains(Path.GetExtension(file).ToLowerInvariant())) throw new MisusedException($"The name of FILE ends with {string.Join(", ", ExportTable.Endings)}.");
        await using var records = await Records.Opened(call, mustBeThere: true);
        var rows = await records.Get<ExportTable>().Write(file, kind, language, cancel: call.Cancel);
        await call.Terminal.Out.WriteLineAsync($"{rows:N0} rows were written to {file}.");
        return Exit.Ok;
    }
}
