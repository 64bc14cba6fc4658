namespace Dialogs.Understanding.Dates;

/// <summary>The English words for times.</summary>
static class EnglishWords
{
    /// <summary>Morning is from 8, afternoon from noon, evening and tonight from 18, night from 20 o'clock.</summary>
    static readonly Hours tonight = Hours.PartOf(18, 24);

    /// <summary>All of them.</summary>
    public static Vocabulary Vocabulary { get; } = new(
    [
        .. Word.Counted("monday/mon/mondays tuesday/tue/tues/tuesdays wednesday/wed/weds/wednesdays thursday/thu/thur/thurs/thursdays friday/fri/fridays saturday/sat/saturdays sunday/sun/sundays", Sign.Weekday),
        .. Word.Counted("january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sept/sep october/oct november/nov december/dec", Sign.Month),
        .. UnitWords,
        .. DayWords,
        .. PartWords,
        .. Festivals.English,
        .. SmallWords,
    ]);

    static IEnumerable<Word> UnitWords =>
    [
        .. Word.All("second seconds sec secs \"", Sign.Unit, 0, Unit.Second),
        .. Word.All("minute minutes min mins '", Sign.Unit | Sign.MinuteMark, 0, Unit.Minute),
        .. Word.All("hour hours hr hrs h", Sign.Unit, 0, Unit.Hour),
        .. Word.All("day days night nights", Sign.Unit, 0, Unit.Day),
        .. Word.All("weekend|weekends|week-end|week end", Sign.Unit, 0, Unit.Weekend),
        .. Word.All("week weeks wk wks workweek", Sign.Unit, 0, Unit.Week),
        .. Word.All("month months", Sign.Unit, 0, Unit.Month),
        .. Word.All("quarters qtr qtrs", Sign.Unit, 0, Unit.Quarter),
        new("quarter", Sign.Unit | Sign.Quarter, 0, Unit.Quarter),
        .. Word.All("year years yr yrs", Sign.Unit | Sign.YearMark, 0, Unit.Year),
        .. Word.All("decade decades", Sign.Unit, 0, Unit.Decade),
        .. "fortnight|a fortnight".Split('|').Select(text => new Word(text, Sign.Duration, Thing: _ => new Duration(Unit.Week, 2))),
        new("second", Sign.Ordinal | Sign.Unit, 2),
    ];

    static IEnumerable<Word> DayWords =>
    [
        Word.DayOf("today", 0), Word.DayOf("todays", 0), Word.DayOf("current date", 0),
        .. "tomorrow tmr tmrw tomorow tommorow tommorrow tomorrows 2moro".Split(' ').Select(word => Word.DayOf(word, 1)),
        Word.DayOf("yesterday", -1), Word.DayOf("the day after tomorrow", 2), Word.DayOf("day after tomorrow", 2),
        Word.DayOf("the day before yesterday", -2), Word.DayOf("day before yesterday", -2),
        Word.DayOf("tonight", 0, tonight), Word.DayOf("tonite", 0, tonight), Word.DayOf("tonights", 0, tonight),
        Word.DayOf("last night", -1, Hours.PartOf(20, 24)),
        .. "now|right now|just now|at the moment|at this time|at this moment|currently|immediately|asap|atm|as soon as possible".Split('|')
            .Select(text => new Word(text, Sign.Time | Sign.Now, Thing: now => Time.Of(Period.Moment(now))!)),
        new("eod", Sign.Time, Thing: _ => Time.Of(Hours.Clock(23, 59, 59))),
        new("eom", Sign.Time, Thing: now => Parts.Of(Units.Around(now, Unit.Month, 0) ?? default, Sign.End)!),
        new("bom", Sign.Time, Thing: now => Parts.Of(Units.Around(now, Unit.Month, 0) ?? default, Sign.Begin)!),
        new("eoy", Sign.Time, Thing: now => Parts.Of(Units.Around(now, Unit.Year, 0) ?? default, Sign.End)!),
        new("boy", Sign.Time, Thing: now => Parts.Of(Units.Around(now, Unit.Year, 0) ?? default, Sign.Begin)!),
        new("end of day", Sign.Time, Thing: _ => Time.Of(Hours.Clock(23, 59, 59))),
    ];

    static IEnumerable<Word> PartWords =>
    [
        Word.PartOf("morning", 8, 12), Word.PartOf("mornings", 8, 12), Word.PartOf("early morning", 6, 9),
        Word.PartOf("forenoon", 8, 12), Word.PartOf("late morning", 10, 12),
        Word.PartOf("mid-morning", 9, 11), Word.PartOf("mid morning", 9, 11), Word.PartOf("mid-afternoon", 14, 17),
        Word.PartOf("mid afternoon", 14, 17), Word.PartOf("business hours", 9, 18), Word.PartOf("working hours", 9, 18),
        Word.PartOf("office hours", 9, 18), Word.PartOf("middle of the night", 0, 4), Word.PartOf("the middle of the night", 0, 4),
        Word.PartOf("afternoon", 12, 19), Word.PartOf("afternoons", 12, 19), Word.PartOf("early afternoon", 12, 15),
        Word.PartOf("late afternoon", 14, 19), Word.PartOf("later in the afternoon", 14, 19),
        Word.PartOf("evening", 18, 24), Word.PartOf("evenings", 18, 24), Word.PartOf("early evening", 17, 20),
        Word.PartOf("late evening", 20, 24), Word.PartOf("nighttime", 20, 24), Word.PartOf("daytime", 8, 18),
        .. Word.All("night nights", Sign.Part), Word.PartOf("late night", 21, 24),
        .. "lunch|lunchtime|lunch time|lunch-time".Split('|').Select(word => Word.PartOf(word, 12, 14)),
        Word.PartOf("after lunch", 13, 17), Word.PartOf("after work", 17, 21), Word.PartOf("after school", 15, 21),
        Word.PartOf("dinner time", 17, 20), Word.PartOf("dinnertime", 17, 20),
        .. "noon|midday|mid-day|noontime|12 noon".Split('|').Select(word => Word.ClockOf(word, 12)),
        .. "midnight|mid night|mid-night".Split('|').Select(word => Word.ClockOf(word, 0)),
    ];

    static IEnumerable<Word> SmallWords =>
    [
        .. Word.All("this current", Sign.Shift), .. Word.All("last previous past", Sign.Shift | Sign.Last, -1),
        new("past", Sign.Past), new("next", Sign.Shift | Sign.Next, 1),
        .. Word.All("coming upcoming", Sign.Shift | Sign.Coming, 1), new("following", Sign.Shift | Sign.Next, 1),
        .. Word.All("at @", Sign.At), new("on", Sign.On), .. Word.All("of 's", Sign.Of), .. Word.All("the that", Sign.The),
        .. Word.All("a an", Sign.A), new("in", Sign.In), .. Word.All("within|during|in the course of", Sign.Within),
        .. Word.All("after|following|later than|anytime after|any time after", Sign.After), new("after", Sign.Past),
        .. Word.All("before|prior to|earlier than|no later than|not later than|as late as|not after", Sign.Before),
        .. Word.All("since|as early as|starting|starting on|starting from|beginning|beginning on|anytime after|any time from|no earlier than|not before", Sign.Since),
        .. Word.All("until|till|til|up to", Sign.Until), new("by", Sign.Until | Sign.By), new("from", Sign.From),
        .. Word.All("to|through|thru|until|till|til", Sign.To), .. Word.All("- ~", Sign.Dash), new("/", Sign.Dash),
        new("between", Sign.Between), .. Word.All("and &", Sign.And), .. Word.All("ago earlier", Sign.Ago),
        .. Word.All("from now|hence|later|from this moment", Sign.Later), .. Word.All("from today|from this day", Sign.Later, 1),
        .. Word.All("every|each|any|every other|once a|once every|twice a|times a|per", Sign.Every),
        .. "weekly daily monthly yearly annually nightly everyday".Split(' ').Select(text =>
            new Word(text, Sign.Repeat, Thing: _ => new Repeat([]))),
        .. "weekdays|workdays|weekday".Split('|').Select(text => new Word(text, Sign.Repeat, Thing: _ => Repeat.Workdays)),
        .. Word.Counted("q1 q2 q3 q4", Sign.Piece).Select(word => word with { Unit = Unit.Quarter }),
        .. Word.Counted("h1 h2", Sign.Piece).Select(word => word with { Unit = Unit.Year }),
        .. Word.All("closest nearest", Sign.Near),
        .. Word.All("rest of|remainder of|rest of my|remainder of my", Sign.Rest), new("late", Sign.Late),
        new("later", Sign.Late), new("early", Sign.Early),
        .. Word.All("end ends", Sign.End), .. Word.All("beginning start", Sign.Begin),
        .. Word.All("middle mid", Sign.Middle),
        .. Word.All("change changed changing move moved moving switch swap reschedule rescheduled postpone rebook", Sign.Move),
        .. Word.All("people persons person adults kids children students seats seat tickets places spots guests families", Sign.Count),
        new("for", Sign.For), new("half", Sign.Half), .. Word.All("o'clock oclock o`clock", Sign.HourMark),
        .. Word.All("am|pm|a.m.|p.m.|a.m|p.m|a m|p m", Sign.HalfDay),
        .. Word.All("around|about|approximately|roughly|sometime|some time|exactly|sharp|ish|precisely", Sign.Around),
        .. Word.All(", ( )", Sign.Comma),
        .. Word.All("few|a few|several|couple of|a couple of|a couple|couple", Sign.Few, 3),
    ];
}
