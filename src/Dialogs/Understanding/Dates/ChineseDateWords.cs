namespace Dialogs.Understanding.Dates;

/// <summary>The Chinese words for times, in plain simplified characters.</summary>
static class ChineseDateWords
{
    static readonly Hours evening = Hours.PartOf(18, 24), dawn = Hours.PartOf(4, 12);

    /// <summary>All of them.</summary>
    public static Vocabulary Vocabulary { get; } = new(
    [
        .. DayWords,
        .. PartWords,
        .. UnitWords,
        .. ShiftWords,
        .. SmallWords,
        .. Festivals.Chinese,
    ]);

    /// <summary>早 and 晚, which are parts of the day only beside a day or a number.</summary>
    public static Hours? ShortPart(char c) => c switch { '早' => dawn, '晚' => evening, _ => null };

    static IEnumerable<Word> DayWords =>
    [
        .. Days("今天 今日 今儿 今个儿 当天 今次", 0), .. Days("明天 明日 明儿 次日 翌日 听日 第二天", 1), .. Days("后天 后日 后儿", 2),
        .. Days("大后天 大后日", 3), .. Days("昨天 昨日 昨儿 寻日", -1), .. Days("前天 前日", -2), .. Days("大前天", -3),
        .. Days("今晚 今夜 当晚 今晚上 今天晚上", 0, evening), .. Days("明晚 明晚上", 1, evening), .. Days("后晚", 2, evening),
        .. Days("昨晚 昨夜", -1, evening),
        .. Days("今早 今晨 今儿早上", 0, dawn), .. Days("明早 明晨", 1, dawn), .. Days("昨早", -1, dawn),
        .. "现在 此刻 此时 目前 当前 马上 立刻 立即 宜家 依家 这会儿".Split(' ')
            .Select(text => new Word(text, Sign.Time | Sign.Now, Thing: now => Time.Of(Period.Moment(now))!)),
        .. Span("明后天 明后两天 明天后天", 1, 2), .. Span("今明两天 今明 今天明天", 0, 2),
        .. "最近 近期 近来 这段时间 这几天 这两天".Split(' ')
            .Select(text => new Word(text, Sign.Time | Sign.Shift, -1, Thing: now =>
                Time.Of(new Period(now.Date, null, Unit.Day))!)),
        .. Years("今年 本年 本年度 今年度", 0), .. Years("明年 来年 次年 翌年 下年 下年度", 1), .. Years("后年", 2), .. Years("大后年", 3),
        .. Years("去年 上年 旧年", -1), .. Years("前年", -2), .. Years("大前年", -3),
    ];

    static IEnumerable<Word> PartWords =>
    [
        .. Parts("凌晨 拂晓", 0, 6), .. Parts("清晨 清早 大清早 一早 一大早", 5, 9), .. Parts("早上 早晨 早间 朝早 早上的", 4, 12),
        .. Parts("上午 午前 上半天", 8, 12),
        .. Parts("中午 正午 晌午 午间 中午的", 12, 14), .. Parts("下午 午后 晏昼 后晌 下半天", 12, 19), .. Parts("傍晚 黄昏", 17, 19),
        .. Parts("晚上 晚间 夜晚 夜里 夜间 入夜", 18, 24), .. Parts("深夜 夜深", 22, 24), .. Parts("半夜 午夜 深更半夜", 0, 5),
        .. Parts("后半夜 下半夜", 2, 5), .. Parts("上半夜", 20, 24),
        .. Parts("白天 日间", 6, 19), .. Parts("放学后 下班后 下班以后 放学以后", 17, 21), .. Parts("午饭后 午餐后", 13, 17),
        .. Parts("晚饭后", 19, 22),
        Word.ClockOf("零时", 0), Word.ClockOf("零点", 0), Word.ClockOf("零点整", 0),
    ];

    static IEnumerable<Word> UnitWords =>
    [
        .. Word.All("秒 秒钟", Sign.Unit | Sign.SecondMark, 0, Unit.Second), new("分", Sign.MinuteMark),
        .. Word.All("分钟 分鐘", Sign.Unit | Sign.MinuteMark, 0, Unit.Minute),
        .. Word.All("小时 钟头 个钟 个钟头 个小时", Sign.Unit, 0, Unit.Hour), .. Word.All("天 昼夜 天时间", Sign.Unit, 0, Unit.Day),
        .. Word.All("周末 双休日 双休 星期末 礼拜末 周六日 周六周日 周六和周日 周六或周日 周六、周日 周六到周日 周六或者周日 星期六日 星期六和星期天 星期六星期天 星期六和星期日 星期六、星期日 周六跟周日 周六及周日 礼拜六和礼拜天", Sign.Unit, 0, Unit.Weekend), .. Word.All("周 星期 礼拜 个星期 个礼拜 个周 周时间", Sign.Unit, 0, Unit.Week),
        .. Word.All("个月 个月时间", Sign.Unit, 0, Unit.Month), .. Word.All("季度 个季度 季", Sign.Unit, 0, Unit.Quarter),
        .. Word.All("年 年度", Sign.Unit | Sign.YearMark, 0, Unit.Year),
        .. Word.All("年代 个年头", Sign.None, 0, Unit.Decade), .. Word.All("月 月份", Sign.MonthMark, 0, Unit.Month),
        .. Word.All("号 日", Sign.DayMark, 0, Unit.Day),
        .. Word.All("点 点钟 时 点整 点钟整 时整", Sign.HourMark), new("刻钟", Sign.Quarter | Sign.Unit), new("刻", Sign.Quarter),
        new("半", Sign.Half),
        .. Word.All("上半 前半", Sign.Early), .. Word.All("下半 后半", Sign.Late),
    ];

    static IEnumerable<Word> ShiftWords =>
    [
        .. Word.All("这 这个 本 今 今个 此 该 这一 这一个 当 当前这个", Sign.Shift), .. Word.All("上 上个 上一 上一个", Sign.Shift | Sign.Last, -1),
        .. Word.All("上上 上上个", Sign.Shift | Sign.Last, -2),
        .. Word.All("下 下个 下一 下一个", Sign.Shift | Sign.Next, 1), .. Word.All("下下 下下个", Sign.Shift | Sign.Next, 2),
        .. Word.All("前", Sign.Shift | Sign.Last | Sign.Before | Sign.Ago, -1),
        .. Word.All("过去 过去的 近 最近的 之前的 前面", Sign.Shift | Sign.Last, -1),
        .. Word.All("未来 未来的 接下来 接下来的 今后 往后 后面 随后 将来", Sign.Shift | Sign.Next, 1),
        .. Word.All("后", Sign.Shift | Sign.Next | Sign.After | Sign.Later, 1),
        .. Word.All("之前 以前 前夕", Sign.Before | Sign.Ago), .. Word.All("之后 以后 过后 过了", Sign.After | Sign.Later),
        .. Word.All("起 开始 以来 起始 或之后 或以后 及以后 及之后", Sign.Since),
        .. Word.All("内 之内 以内 里 之间", Sign.Within), new("中", Sign.Within | Sign.Middle), .. Word.All("再过 过", Sign.In),
        .. Word.All("还有 还剩 还剩下", Sign.In, 1), .. Word.All("截止到 截止 截至 直到 不晚于 最晚 最迟 或之前 或以前 及以前 及之前", Sign.Until),
        .. Word.All("早于", Sign.Before), .. Word.All("晚于", Sign.After), .. Word.All("头 开头", Sign.Begin),
        .. Word.All("最后 最后的 后面的 末", Sign.Last),
    ];

    static IEnumerable<Word> SmallWords =>
    [
        .. Word.All("从 自 自从 由 打从", Sign.From), .. Word.All("到 至 直至 一直到", Sign.To), .. Word.All("- -- ~ ～", Sign.Dash),
        .. Word.All("和 与 跟 及 以及", Sign.And),
        .. Word.All("之间 间 中间", Sign.Between), .. Word.All("在 于", Sign.At), .. Word.All("的", Sign.Of),
        .. Word.All(", ， 、 ( ) （ ）", Sign.Comma),
        .. Word.All("大约 大概 约 差不多 左右 前后 许 多 多钟 来钟 准时 期间 那天 当天的", Sign.Around),
        .. Word.All("每 每个 每逢 每一 每一个 逢 每隔 隔", Sign.Every),
        .. Word.All("几 几个 数 数个 好几 好几个", Sign.Few, 3), .. Word.All("个", Sign.Count),
        .. Word.All("位 名 人 张 岁 元 块 度 次 楼 栋 线 路 号楼 号线 号院 号门 号馆 号厅 号教室 号公路 天猫 折 米 公里 斤 万元 亿 % ％ 楼层 层 岁半 周岁 个人 个孩子 个座位 个名额 个位置 个位子 个小朋友 个家长 家 口 只 台 套 本书 节课 门课 场讲座 场", Sign.Count),
        new("差", Sign.Past), new("踏", Sign.Past), .. Word.All("底 末 终", Sign.End), .. Word.All("初", Sign.Begin),
        .. Word.All("中旬", Sign.Middle), .. Word.All("上旬", Sign.Begin), .. Word.All("下旬", Sign.End),
        .. Word.All("农历 阴历 旧历", Sign.The), new("正月", Sign.The, 1), new("冬月", Sign.The, 11), new("腊月", Sign.The, 12),
        .. "工作日 平日 平时".Split(' ').Select(text => new Word(text, Sign.Repeat, Thing: _ => Repeat.Workdays)),
    ];

    static IEnumerable<Word> Days(string words, int days, Hours? part = null) => words.Split(' ').Select(word =>
        Word.DayOf(word, days, part));

    static IEnumerable<Word> Span(string words, int from, int days) => words.Split(' ').Select(word =>
        new Word(word, Sign.Time, Thing: now =>
        Time.Of(new Period(Units.Add(now.Date, Unit.Day, from), Units.Add(now.Date, Unit.Day, from + days), Unit.Day))!));

    static IEnumerable<Word> Years(string words, int shift) => words.Split(' ').Select(word =>
        Word.UnitOf(word, Unit.Year, shift));

    static IEnumerable<Word> Parts(string words, double from, double until) => words.Split(' ').Select(word =>
        Word.PartOf(word, from, until));
}
