using System.Text.Json;
using Learning.Catalogue;
using Learning.Catalogue.Importing;
using Learning.Catalogue.Importing.Records;
using Learning.City;
using Learning.Store;

namespace Learning.Sample;

/// <summary>The sample city's catalogue and answers. They are imported like any table, so that loading them again changes only what differs.</summary>
sealed class SampleCatalogue(LearningStore store, CityClock clock, TimeProvider time, CityPack city)
{
    static readonly string[] answerColumns = ["id", "language", "question", "answer", "phrasings", "source"];
    readonly ImportItems items = new(store, clock, time);
    readonly ImportRecords records = new(store, clock);

    /// <summary>What there is at this scale.</summary>
    public IReadOnlyList<SampleItems> Tables(SampleRows rows)
    {
        var words = CatalogueWords.Read();
        var districts = city.Districts.ToDictionary(district => district.Id, district => district.Name);
        var courses = new SampleCourses(words, Words.Read().Speakers, rows, districts);
        var books = new SampleBooks(words, rows.Today);
        var (large, full) = (rows.Scale != SampleScale.Small, rows.Scale == SampleScale.Full);
        return
        [
            courses.Courses(Language.Chinese, large ? 6000 : 60), courses.Courses(Language.English, large ? 500 : 60),
            courses.Events(Language.Chinese, large ? 60 : 12), courses.Events(Language.English, large ? 60 : 12),
            books.Resources(Language.Chinese, large ? 8000 : 30), books.Resources(Language.English, large ? 800 : 15),
            books.Textbooks(Language.Chinese, large ? 52 : 12), books.Textbooks(Language.English, large ? 26 : 6),
            books.Books(Language.Chinese, full ? 950_000 : 40), books.Books(Language.English, full ? 50_000 : 20),
            books.Recordings(Language.Chinese, full ? 95_000 : 30), books.Recordings(Language.English, full ? 5_000 : 15),
        ];
    }

    /// <summary>Loads them. Where another import is under way, that one is left alone and the table is left out.</summary>
    /// <param name="rows">The city they belong to.</param>
    /// <param name="tables">The tables.</param>
    /// <param name="progress">Told how many rows are there.</param>
    /// <param name="cancel">Gives up; what was loaded before stays.</param>
    public async Task Load(SampleRows rows, IReadOnlyList<SampleItems> tables, Action<int>? progress, CancellationToken cancel)
    {
        var done = 0;
        var places = rows.Places.Select(place => place.Id).ToHashSet();
        foreach (var each in tables)
        {
            var table = new SampleTable(each.Columns, each.Count, each.Cells);
            var request = new ImportRequest("", ImportKinds.Word(each.Kind)) { Language = each.Language, Source = ImportRequest.SampleSource, Sure = true };
            var before = done;
            var steps = new Steps(step => progress?.Invoke(before + (int)(each.Count * (step.Step == "checking" ? step.Done / 5L : 20 + (step.Done * 4L / 5)) / 100)));
            Sound(await items.Decide(request, table, places, steps, cancel));
            progress?.Invoke(done += each.Count);
        }
        await LoadAnswers(cancel);
    }

    async Task LoadAnswers(CancellationToken cancel)
    {
        var rows = Answers();
        using var table = new SampleTable(answerColumns, rows.Count, number => rows[number]);
        var request = new ImportRequest("", ImportKinds.Answer) { Source = ImportRequest.SampleSource, Sure = true };
        Sound(await records.Decide(request, table, new AnswerRows(clock, sample: true), cancel));
    }

    static void Sound(Decided<ImportReport> decided)
    {
        if (decided.Refusal is TableHasFaults faults) throw new InvalidOperationException($"The sample is not sound: {faults.Faults[0]}");
    }

    static List<string[]> Answers()
    {
        var rows = new List<string[]>();
        foreach (var language in new[] { "zh", "en" })
        {
            using var file = typeof(SampleCatalogue).Assembly.GetManifestResourceStream($"Learning.Answers.services.{language}.json")!;
            var answers = JsonSerializer.Deserialize<List<SampleAnswer>>(file, JsonSerializerOptions.Web)!;
            rows.AddRange(answers.Select(answer => new[]
            {
                answer.Id, language, answer.Question, answer.Answer, string.Join('\n', answer.Phrasings), answer.Source,
            }));
        }
        return rows;
    }

    sealed record SampleAnswer(string Id, string Question, string Answer, IReadOnlyList<string> Phrasings, string Source);

    // Progress<T> would tell on another thread and later.
    sealed class Steps(Action<ImportProgress> hear) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => hear(value);
    }
}
