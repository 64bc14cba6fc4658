using Learning.City;
using Learning.Indicators;
using LearningBot.Printing;
using LearningBot.Staff.Manner;

namespace LearningBot.Staff.Indicators;

/// <summary>The figures of a period on A4 paper.</summary>
sealed class FigurePaper(Said said, IndicatorWords words, FigureSheet sheet, PrintFont font, CityClock clock)
{
    const float text = 12;

    static readonly float[] edges = [0, 210, 290, 370, 430, 487];

    /// <summary>False where no font can print it.</summary>
    public bool Prints => font.Face is not null;

    /// <summary>The file.</summary>
    /// <exception cref="InvalidOperationException">No font can print it.</exception>
    public byte[] Of(CityFigures figures, string branch)
    {
        var title = $"{said["indicators.report"]} · {words.Name(figures.Period)}";
        using var paper = new Paper(title, font.Face ?? throw new InvalidOperationException("No font with Chinese letters was found."), page => $"{branch} · {title} · {page}", clock.Now);
        paper.Write(title, 22);
        paper.Write(branch, 16);
        paper.Write(said["indicators.printed", figures.At] + (figures.Sample ? $"\n{said["indicators.sample"]}" : "") + (words.IsUnderWay(figures.Period) ? $"\n{said["indicators.under-way"]}" : ""), text);
        paper.Write($"{said["indicators.platform"]} {said["indicators.small", SmallCells.Smallest]}", text);
        foreach (var section in sheet.Facts(figures).GroupBy(it => it.Section)) Write(paper, section.Key, [.. section]);
        if (figures.Elders is not null) paper.Write(said["indicators.elders.note"] + (figures.Elders.Of is null ? "" : $"\n{said["indicators.elders.source", words.Source]}"), text);
        if (figures.Districts.Count > 0) Write(paper, figures.Districts);
        return paper.Finish();
    }

    void Write(Paper paper, string section, IReadOnlyList<Figure> facts)
    {
        paper.Keep(50 + (facts.Count * text * 1.6f));
        paper.Rule();
        paper.Write(section, 15);
        foreach (var it in facts) paper.Row([it.Name, sheet.Shown(it)], [0, 487], text);
    }

    void Write(Paper paper, IReadOnlyList<AreaFigures> districts)
    {
        paper.Keep(70 + (districts.Count * text * 1.6f));
        paper.Rule();
        paper.Write(said["indicators.districts"], 15);
        paper.Row([said["indicators.district"], said["indicators.sessions"], said["indicators.sheet.offered"], said["indicators.sheet.taken"], said["indicators.filled"], said["indicators.people"]], edges, text);
        foreach (var it in districts) paper.Row([words.District(it.Id), Said.Number(it.Sessions), Said.Number(it.Offered), words.Count(it.Taken), words.Filled(it), words.Count(it.People)], edges, text);
    }
}
