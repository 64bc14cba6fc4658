using System.Globalization;
using Learning.Indicators;
using LearningBot.Staff.Manner;

namespace LearningBot.Staff.Indicators;

/// <summary>A figure, as reports carry it.</summary>
/// <param name="Section">What it belongs to.</param>
/// <param name="Name">What it says.</param>
/// <param name="Value">How much; null when it is hidden.</param>
/// <param name="Percent">True for a share.</param>
sealed record Figure(string Section, string Name, double? Value, bool Percent = false);

/// <summary>The figures of a period one below the other, for pages, tables and paper.</summary>
sealed class FigureSheet(Said said, IndicatorWords words)
{
    /// <summary>The names of the columns of <see cref="Rows"/>.</summary>
    public IReadOnlyList<string> Columns => [said["indicators.period"], said["indicators.branch"], said["indicators.section"], said["indicators.figure"], said["indicators.value"], said["counted-at"]];

    /// <summary>All figures, each a row; those of districts last.</summary>
    public IEnumerable<IReadOnlyList<string?>> Rows(CityFigures figures, string branch) =>
        Facts(figures).Concat(figures.Districts.SelectMany(Of)).Select(it => new[] { figures.Period.ToString(), branch, it.Section, it.Name, Plain(it), said.Cell(figures.At) });

    /// <summary>The figures of the whole branch.</summary>
    public IEnumerable<Figure> Facts(CityFigures figures) =>
        [.. Seats(figures), .. NoShows(figures.NoShows), .. Elders(figures.Elders), .. Questions(figures.Questions), .. Guides(figures.Guides)];

    /// <summary>The figures of one district.</summary>
    public IEnumerable<Figure> Of(AreaFigures area)
    {
        var name = words.District(area.Id);
        return
        [
            new(name, said["indicators.sessions"], area.Sessions), new(name, said["indicators.offered"], area.Offered), new(name, said["indicators.taken"], area.Taken),
            new(name, said["indicators.people"], area.People),
        ];
    }

    /// <summary>A figure as people read it.</summary>
    public string Shown(Figure it) => it switch
    {
        { Value: null } => said["indicators.hidden"],
        { Percent: true } => words.Percent(it.Value),
        _ => Said.Number((long)it.Value),
    };

    /// <summary>Of those who did not come.</summary>
    public IEnumerable<Figure> NoShows(NoShowFigures it)
    {
        var section = said["indicators.no-shows"];
        yield return new(section, said["indicators.no-shows.sessions"], it.Sessions);
        if (it.Sessions == 0) yield break;
        yield return new(section, said["indicators.no-shows.seats"], it.Seats);
        yield return new(section, said["indicators.no-shows.missed"], it.Missed);
        if (it.Percent is { } percent) yield return new(section, said["indicators.no-shows.share"], percent, Percent: true);
        yield return new(section, said["indicators.no-shows.walk-ins"], it.WalkIns);
    }

    /// <summary>Of elderly residents who learn; none where they are not counted.</summary>
    public IEnumerable<Figure> Elders(ElderFigure? it)
    {
        if (it is null) yield break;
        var section = said["indicators.elders", it.Year.ToString(CultureInfo.InvariantCulture)];
        yield return new(section, said["indicators.elders.people"], it.People);
        if (it.Of is { } of) yield return new(section, said["indicators.elders.of"], of);
        if (it.Percent is { } percent) yield return new(section, said["indicators.elders.share"], percent, Percent: true);
        yield return new(section, said["indicators.elders.target"], words.Target, Percent: true);
    }

    /// <summary>Of questions to staff; none where they are not counted.</summary>
    public IEnumerable<Figure> Questions(QuestionFigures? it)
    {
        var section = said["indicators.questions"];
        return it is null ? [] :
        [
            new(section, said["indicators.questions.asked"], it.Asked), new(section, said["indicators.questions.answered"], it.Answered),
            new(section, said["indicators.questions.waiting"], it.Waiting), new(section, said["indicators.questions.late"], it.Late), new(section, said["indicators.questions.closed"], it.Closed),
        ];
    }

    // As spreadsheets reckon with it.
    string Plain(Figure it) => it.Value is { } value ? value.ToString("0.##", CultureInfo.InvariantCulture) + (it.Percent ? "%" : "") : said["indicators.hidden"];

    IEnumerable<Figure> Seats(CityFigures figures)
    {
        var (section, all) = (said["indicators.sheet.seats"], figures.All);
        return
        [
            new(section, said["indicators.sessions"], all.Sessions), new(section, said["indicators.sheet.held"], all.Held), new(section, said["indicators.sheet.live"], all.Live),
            new(section, said["indicators.sheet.called-off"], all.CalledOff), new(section, said["indicators.offered"], all.Offered), new(section, said["indicators.taken"], all.Taken),
            new(section, said["indicators.sheet.unlimited"], all.Unlimited), new(section, said["indicators.sheet.people"], all.People),
            new(section, said["indicators.sheet.waited"], figures.Waits.Parties), new(section, said["indicators.sheet.seated"], figures.Waits.Seated),
            new(section, said["indicators.sheet.communities"], figures.Coverage.Communities), new(section, said["indicators.sheet.once"], figures.Coverage.Once),
            new(section, said["indicators.sheet.four"], figures.Coverage.FourTimes),
        ];
    }

    IEnumerable<Figure> Guides(GuideFigures? it)
    {
        var section = said["indicators.guides"];
        return it is null ? [] :
        [
            new(section, said["indicators.sheet.began"], it.Started), new(section, said["indicators.sheet.finished"], it.Done),
            .. it.Hard.Select(step => new Figure(section, said["indicators.sheet.step", words.Guide(step.Guide), step.Step], step.People)),
        ];
    }
}
