namespace Dialogs.Understanding.Dates;

/// <summary>The festivals people name instead of a date.</summary>
static class Festivals
{
    /// <summary>Their Chinese names.</summary>
    public static IEnumerable<Word> Chinese { get; } =
    [
        .. Names(Festival.Fixed(1, 1), "元旦 元旦节 阳历新年 公历新年"), .. Names(Festival.Fixed(2, 14), "情人节 圣瓦伦丁节"),
        .. Names(Festival.Fixed(3, 8), "妇女节 三八妇女节 三八节 国际妇女节 女神节"), .. Names(Festival.Fixed(3, 12), "植树节"),
        .. Names(Festival.Fixed(3, 15), "消费者权益日 国际消费者权益日"), .. Names(Festival.Fixed(4, 1), "愚人节"),
        .. Names(Festival.Fixed(4, 22), "世界地球日 地球日"), .. Names(Festival.Fixed(4, 23), "世界读书日 读书日 世界图书日"),
        .. Names(Festival.Fixed(5, 1), "劳动节 五一 五一节 五一劳动节 国际劳动节 五一国际劳动节"),
        .. Names(Festival.Fixed(5, 4), "青年节 五四 五四青年节"), .. Names(Festival.Fixed(5, 12), "护士节"),
        .. Names(Festival.Fixed(6, 1), "儿童节 六一 六一节 六一儿童节 国际儿童节"), .. Names(Festival.Fixed(7, 1), "建党节 党的生日 香港回归纪念日"),
        .. Names(Festival.Fixed(8, 1), "建军节 八一建军节"), .. Names(Festival.Fixed(9, 10), "教师节"),
        .. Names(Festival.Fixed(10, 1), "国庆 国庆节 十一国庆"), .. Names(Festival.Fixed(10, 31), "万圣节 万圣节前夜"),
        .. Names(Festival.Fixed(11, 11), "双十一 光棍节"), .. Names(Festival.Fixed(12, 12), "双十二"),
        .. Names(Festival.Fixed(12, 4), "国家宪法日 宪法日"), .. Names(Festival.Fixed(12, 20), "澳门回归纪念日"),
        .. Names(Festival.Fixed(12, 24), "平安夜"), .. Names(Festival.Fixed(12, 25), "圣诞 圣诞节"), .. Names(Festival.Fixed(12, 31), "跨年夜"),
        .. Names(Festival.Nth(2, DayOfWeek.Sunday, 5), "母亲节"), .. Names(Festival.Nth(3, DayOfWeek.Sunday, 6), "父亲节"),
        .. Names(Festival.Nth(4, DayOfWeek.Thursday, 11), "感恩节"), .. Names(Festival.Nth(4, DayOfWeek.Thursday, 11, 1), "黑色星期五"),
        .. Names(Festival.Easter(), "复活节"), .. Names(Festival.Easter(-2), "耶稣受难日 圣周五"), .. Names(Festival.Easter(1), "复活节星期一"),
        .. Names(Festival.Easter(-46), "圣灰日 灰日"), .. Names(Festival.Easter(-3), "圣周四 濯足节"), .. Names(Festival.Easter(49), "五旬节"),
        .. Names(Festival.Lunar(1, 1), "春节 大年初一 新春 农历新年 农历春节"), .. Names(Festival.Lunar(1, 2), "大年初二"),
        .. Names(Festival.Lunar(1, 3), "大年初三"), .. Names(Festival.Lunar(1, 1, -1), "除夕 大年三十 年三十 除夕夜"),
        .. Names(Festival.Lunar(1, 15), "元宵 元宵节 正月十五"), .. Names(Festival.Lunar(2, 2), "龙抬头"),
        .. Names(Festival.Lunar(5, 5), "端午 端午节"), .. Names(Festival.Lunar(7, 7), "七夕 七夕节"), .. Names(Festival.Lunar(7, 15), "中元节"),
        .. Names(Festival.Lunar(8, 15), "中秋 中秋节"), .. Names(Festival.Lunar(9, 9), "重阳 重阳节 九九重阳节 老人节"),
        .. Names(Festival.Lunar(12, 8), "腊八 腊八节"), .. Names(Festival.Lunar(12, 23), "小年"),
        .. Names(Festival.SolarTerm(4, 4.81), "清明 清明节"), .. Names(Festival.SolarTerm(12, 21.94), "冬至"),
        .. Names(Festival.SolarTerm(2, 3.87), "立春"), .. Names(Festival.SolarTerm(5, 5.52), "立夏"),
        .. Names(Festival.SolarTerm(8, 7.5), "立秋"), .. Names(Festival.SolarTerm(11, 7.438), "立冬"),
        .. Names(Festival.SolarTerm(3, 20.646), "春分"), .. Names(Festival.SolarTerm(6, 21.37), "夏至"), .. Names(Festival.SolarTerm(9, 23.042), "秋分"),
        .. Names(Festival.Season(7, 1, 9, 1), "暑假 暑期"), .. Names(Festival.Season(1, 15, 2, 20), "寒假"),
        .. Names(Festival.Season(3, 1, 6, 1), "春季 春天"), .. Names(Festival.Season(6, 1, 9, 1), "夏季 夏天"),
        .. Names(Festival.Season(9, 1, 12, 1), "秋季 秋天"), .. Names(Festival.Season(12, 1, 3, 1), "冬季 冬天"),
    ];

    /// <summary>Their English names.</summary>
    public static IEnumerable<Word> English { get; } =
    [
        .. Names(Festival.Fixed(1, 1), "new year|new year's|new years|new year's day|new years day"), .. Names(Festival.Fixed(12, 31), "new year's eve|new years eve"),
        .. Names(Festival.Fixed(2, 14), "valentine's day|valentines day|valentine's|st valentine's day"), .. Names(Festival.Fixed(3, 8), "women's day|international women's day|womens day"),
        .. Names(Festival.Fixed(3, 15), "ides of march"), .. Names(Festival.Fixed(3, 17), "st patrick's day|saint patrick's day|saint patrick|st patrick|st. patrick's day|st patricks day"),
        .. Names(Festival.Fixed(4, 1), "april fool's day|april fools day|april fools"), .. Names(Festival.Fixed(4, 22), "earth day"),
        .. Names(Festival.Fixed(4, 23), "world book day"), .. Names(Festival.Fixed(5, 1), "may day|international workers' day|international workers day|workers' day|international labour day"),
        .. Names(Festival.Fixed(5, 4), "youth day"), .. Names(Festival.Fixed(6, 1), "children's day|childrens day|international children's day"),
        .. Names(Festival.Fixed(7, 4), "independence day|fourth of july|4th of july"), .. Names(Festival.Fixed(9, 10), "teachers' day|teacher's day|teachers day"),
        .. Names(Festival.Fixed(10, 1), "national day|chinese national day"), .. Names(Festival.Fixed(10, 31), "halloween|halloween day|all hallows eve"),
        .. Names(Festival.Fixed(11, 11), "singles' day|singles day|veterans day|veteran's day|armistice day|remembrance day"),
        .. Names(Festival.Fixed(12, 24), "christmas eve|xmas eve"), .. Names(Festival.Fixed(12, 25), "christmas|xmas|christmas day|xmas day"), .. Names(Festival.Fixed(12, 26), "boxing day"),
        .. Names(Festival.Nth(3, DayOfWeek.Monday, 1), "martin luther king day|martin luther king's day|martin luther king jr. day|martin luther king jr day|mlk day|civil rights day"),
        .. Names(Festival.Nth(3, DayOfWeek.Monday, 2), "presidents' day|presidents day|president's day|washington's birthday"),
        .. Names(Festival.Nth(2, DayOfWeek.Sunday, 5), "mother's day|mothers' day|mothers day"), .. Names(Festival.Nth(5, DayOfWeek.Monday, 5), "memorial day"),
        .. Names(Festival.Nth(3, DayOfWeek.Sunday, 6), "father's day|fathers' day|fathers day"), .. Names(Festival.Nth(1, DayOfWeek.Monday, 9), "labor day|labour day"),
        .. Names(Festival.Nth(2, DayOfWeek.Monday, 10), "columbus day|indigenous peoples' day"), .. Names(Festival.Nth(4, DayOfWeek.Thursday, 11), "thanksgiving|thanksgiving day|turkey day"),
        .. Names(Festival.Nth(4, DayOfWeek.Thursday, 11, 1), "black friday"), .. Names(Festival.Nth(4, DayOfWeek.Thursday, 11, 4), "cyber monday"),
        .. Names(Festival.Easter(), "easter|easter sunday|easter day"), .. Names(Festival.Easter(1), "easter monday|easter mon"), .. Names(Festival.Easter(-2), "good friday|great friday"),
        .. Names(Festival.Easter(-7), "palm sunday"), .. Names(Festival.Easter(-3), "maundy thursday|holy thursday|covenant thursday|covenant thu"), .. Names(Festival.Easter(-1), "holy saturday|easter saturday"),
        .. Names(Festival.Easter(-46), "ash wednesday"), .. Names(Festival.Easter(-47), "shrove tuesday|pancake day|pancake tuesday|mardi gras"),
        .. Names(Festival.Easter(39), "ascension day"), .. Names(Festival.Easter(49), "pentecost|whit sunday|whitsunday"), .. Names(Festival.Easter(50), "whit monday|pentecost monday"),
        .. Names(Festival.Lunar(1, 1), "chinese new year|spring festival|lunar new year|chinese lunar new year|chinese new year's day|lunar new year's day|chinese lunar new year's day"),
        .. Names(Festival.Lunar(1, 1, -1), "chinese new year's eve|lunar new year's eve"), .. Names(Festival.Lunar(1, 15), "lantern festival"),
        .. Names(Festival.Lunar(5, 5), "dragon boat festival"), .. Names(Festival.Lunar(7, 7), "qixi|qixi festival"), .. Names(Festival.Lunar(8, 15), "mid-autumn festival|mid autumn festival|moon festival|mid-autumn day"),
        .. Names(Festival.Lunar(9, 9), "double ninth festival|chongyang festival"), .. Names(Festival.SolarTerm(4, 4.81), "qingming|qingming festival|tomb sweeping day|tomb-sweeping day"), .. Names(Festival.SolarTerm(12, 21.94), "winter solstice"),
        .. Names(Festival.Season(3, 20, 6, 21), "spring"), .. Names(Festival.Season(6, 21, 9, 24), "summer"), .. Names(Festival.Season(9, 23, 12, 21), "autumn|fall"), .. Names(Festival.Season(12, 21, 3, 20), "winter"),
    ];

    static IEnumerable<Word> Names(Festival festival, string names) =>
        names.Split(names.Contains('|') || char.IsAscii(names[0]) ? '|' : ' ').Select(name => Word.FestivalOf(name, festival));
}
