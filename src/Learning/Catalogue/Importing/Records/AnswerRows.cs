using Learning.Answers;
using Learning.Catalogue.Files;
using Learning.City;
using Learning.Store;
using Microsoft.EntityFrameworkCore;

namespace Learning.Catalogue.Importing.Records;

/// <summary>Answers to frequent questions. Those of one language are replaced together; the sample's give way to the first real ones.</summary>
sealed class AnswerRows(CityClock clock, bool sample = false) : IRecordKind
{
    static readonly RecordTable table = new("Answers", Keys: 2,
    [
        new("Id", "text"), new("Language", "bigint"), new("Question", "text"), new("Text", "text"), new("Phrasings", "text"), new("Source", "text"),
        new("RetiredAt", "moment"), new("Sample", "bool"),
    ])
    { Sample = 7 };

    const int retiredAt = 6;

    public string Word => ImportKinds.Answer;

    public string[] Columns => ["id", "language", "question", "answer", "phrasings", "source"];

    public async Task<List<string[]>> Export(LearningDb db, Language? language, CancellationToken cancel)
    {
        var answers = await db.Answers.AsNoTracking().Where(answer => answer.RetiredAt == null && (language == null || answer.Language == language))
            .OrderBy(answer => answer.Id).ThenBy(answer => answer.Language).ToListAsync(cancel);
        return answers.ConvertAll(answer => new[]
        {
            answer.Id, answer.Language == Language.Chinese ? "zh" : "en", answer.Question, answer.Text, string.Join('\n', answer.Phrasings), answer.Source ?? "",
        });
    }

    public async Task<IReadOnlyList<RecordChanges>> Compare(
        LearningDb db, ImportRequest request, Table file, Faults faults, Tallies tallies, CancellationToken cancel)
    {
        var rows = Read(file, request, faults, tallies);
        if (faults.Any) return [];
        HashSet<Language> languages = [.. rows.Select(row => (Language)(long)row.Values[1]!), .. request.Language is { } told ? [told] : Array.Empty<Language>()];
        var there = await db.Answers.AsNoTracking().Where(answer => languages.Contains(answer.Language)).ToListAsync(cancel);
        // What staff answered came with no table, so no table takes it away.
        there.RemoveAll(answer => Answer.IsOwn(answer.Id) && !rows.Exists(row => row.Id == answer.Id && (Language)(long)row.Values[1]! == answer.Language));
        var known = there.ConvertAll(Row);
        return [new(table, Comparison.Of(table, rows, known, tallies, retiredAt, clock.Now))];
    }

    List<RecordRow> Read(Table file, ImportRequest request, Faults faults, Tallies tallies)
    {
        var cells = new Cells(file, faults, ["id", "question", "answer"], ["language", "phrasings", "source"]);
        var rows = new List<RecordRow>();
        foreach (var each in file.Rows())
        {
            tallies.Rows++;
            if (!cells.Look(each)) continue;
            var language = InLanguage(cells, request);
            cells.Id("id", language.ToString() ?? "");
            var (question, text) = (cells.Needed("question", 500), cells.Needed("answer", 4000));
            var phrasings = cells["phrasings"].Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            rows.Add(new(cells["id"], question,
                [cells["id"], (long)(language ?? default), question, text, string.Join('\n', phrasings), cells.Text("source", 200), null, sample]));
        }
        return rows;
    }

    static Language? InLanguage(Cells cells, ImportRequest request)
    {
        if (cells["language"].Length == 0 && request.Language is { } told) return told;
        return cells.OneOf("language", ["zh", "en"], needed: true) switch { "zh" => Language.Chinese, "en" => Language.English, _ => null };
    }

    static RecordRow Row(Answer answer) => new(answer.Id, answer.Question,
    [
        answer.Id, (long)answer.Language, answer.Question, answer.Text, string.Join('\n', answer.Phrasings), answer.Source, answer.RetiredAt, answer.Sample,
    ]);
}
