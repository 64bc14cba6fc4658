using Learning;
using Learning.Catalogue.Importing;

namespace Dialogs.Tests;

/// <summary>The courses that transcripts speak of; each has the same id in both languages.</summary>
static class SmallCityCourses
{
    const string Columns = "id,title,subject,grade,audience,level,area,venue,place_id,teacher,day,time,start_time,end_time,start_date,end_date,times,price,link";

    const string Chinese = $"""
        {Columns}
        c1,硬笔书法入门班,书法,五年级,小学生,入门,徐东,徐家棚街道社区学校,s1,何青,周六,上午,09:00,10:30,2026-12-05,2027-01-23,8,240,https://learn.example/c1
        c2,软笔书法进阶班,书法,五年级,小学生,进阶,徐东,徐家棚街道社区学校,s1,何青,周日,上午,09:00,10:30,2026-12-06,2027-01-24,8,320,https://learn.example/c2
        c3,书法入门班,书法,五年级,小学生,入门,水果湖,梧桐社区书屋,b3,童可,周六,下午,14:30,16:00,2026-12-05,2027-01-23,8,0,https://learn.example/c3
        c4,书法启蒙班,书法,一年级,小学生,入门,徐东,徐家棚街道社区学校,s1,童可,周三,晚上,18:30,19:30,2026-12-02,2027-01-20,8,200,https://learn.example/c4
        c5,英语绘本入门班,英语,一年级,小学生,入门,徐东,望江城市书房,b2,柯蓝,周六,上午,10:00,11:00,2026-12-05,2027-01-23,8,300,https://learn.example/c5
        c6,英语口语进阶班,英语,五年级,小学生,进阶,水果湖,梧桐社区书屋,b3,柯蓝,周日,下午,14:30,16:00,2026-12-06,2027-01-24,8,360,https://learn.example/c6
        c7,英语口语入门班,英语,五年级,小学生,入门,水果湖,梧桐社区书屋,b3,柯蓝,周三,晚上,18:30,19:30,2026-12-02,2027-01-20,8,280,https://learn.example/c7
        c8,手机使用入门班,手机,,老年人,入门,徐东,望江城市书房,b2,余小满,周三,上午,09:00,10:00,2026-12-02,2027-01-20,8,0,https://learn.example/c8
        c9,手机拍照进阶班,手机,,老年人,进阶,徐东,望江城市书房,b2,余小满,周五,上午,09:00,10:00,2026-12-04,2027-01-22,8,0,https://learn.example/c9
        c10,太极拳入门班,太极拳,,老年人,入门,水果湖,梧桐社区书屋,b3,石坚,周五,上午,07:30,08:30,2026-12-04,2027-01-22,8,0,https://learn.example/c10
        """;

    const string English = $"""
        {Columns}
        c1,Pen calligraphy for beginners,calligraphy,fifth grade,primary school pupils,beginner,Xudong,Xujiapeng Subdistrict Community School,s1,He Qing,Saturday,morning,09:00,10:30,2026-12-05,2027-01-23,8,240,https://learn.example/c1
        c2,Brush calligraphy further on,calligraphy,fifth grade,primary school pupils,advanced,Xudong,Xujiapeng Subdistrict Community School,s1,He Qing,Sunday,morning,09:00,10:30,2026-12-06,2027-01-24,8,320,https://learn.example/c2
        c3,Calligraphy for beginners,calligraphy,fifth grade,primary school pupils,beginner,Shuiguohu,Wutong Community Book House,b3,Tong Ke,Saturday,afternoon,14:30,16:00,2026-12-05,2027-01-23,8,0,https://learn.example/c3
        c4,First strokes of calligraphy,calligraphy,first grade,primary school pupils,beginner,Xudong,Xujiapeng Subdistrict Community School,s1,Tong Ke,Wednesday,evening,18:30,19:30,2026-12-02,2027-01-20,8,200,https://learn.example/c4
        c5,English picture books,English,first grade,primary school pupils,beginner,Xudong,Wangjiang City Book House,b2,Ke Lan,Saturday,morning,10:00,11:00,2026-12-05,2027-01-23,8,300,https://learn.example/c5
        c6,Spoken English further on,English,fifth grade,primary school pupils,advanced,Shuiguohu,Wutong Community Book House,b3,Ke Lan,Sunday,afternoon,14:30,16:00,2026-12-06,2027-01-24,8,360,https://learn.example/c6
        c7,Spoken English for beginners,English,fifth grade,primary school pupils,beginner,Shuiguohu,Wutong Community Book House,b3,Ke Lan,Wednesday,evening,18:30,19:30,2026-12-02,2027-01-20,8,280,https://learn.example/c7
        c8,Using a smartphone,smartphone,,elderly residents,beginner,Xudong,Wangjiang City Book House,b2,Yu Xiaoman,Wednesday,morning,09:00,10:00,2026-12-02,2027-01-20,8,0,https://learn.example/c8
        c9,Better smartphone pictures,smartphone,,elderly residents,advanced,Xudong,Wangjiang City Book House,b2,Yu Xiaoman,Friday,morning,09:00,10:00,2026-12-04,2027-01-22,8,0,https://learn.example/c9
        c10,First forms of tai chi,tai chi,,elderly residents,beginner,Shuiguohu,Wutong Community Book House,b3,Shi Jian,Friday,morning,07:30,08:30,2026-12-04,2027-01-22,8,0,https://learn.example/c10
        """;

    /// <summary>Thirty courses and as many e-books on chess, in both languages.</summary>
    public static async Task AddChess(ImportTable import)
    {
        await Thirty("course", Language.Chinese, n => $"k{n},象棋第{n}班,象棋,周六");
        await Thirty("course", Language.English, n => $"k{n},Chess club {n},chess,Saturday");
        await Thirty("ebook", Language.Chinese, n => $"k{n},象棋残局第{n}卷,象棋,");
        await Thirty("ebook", Language.English, n => $"k{n},Endgames of chess {n},chess,");

        Task Thirty(string kind, Language language, Func<int, string> row) =>
            SmallCityBooks.Add(import, kind, language, string.Join('\n', Enumerable.Range(1, 30).Select(row).Prepend("id,title,subject,day")), "chess-" + kind);
    }

    public static async Task Import(ImportTable import)
    {
        await SmallCityBooks.Add(import, "course", Language.Chinese, Chinese);
        await SmallCityBooks.Add(import, "course", Language.English, English);
        await SmallCityBooks.Add(import, "resource", Language.Chinese, """
            id,title,subject,summary,minutes,link
            r1,家庭急救十课,急救,噎住、烫伤、摔倒，先做什么。,40,https://learn.example/r1
            """);
    }
}
