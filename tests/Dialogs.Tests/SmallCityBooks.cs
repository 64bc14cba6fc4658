using Learning;
using Learning.Catalogue.Importing;

namespace Dialogs.Tests;

/// <summary>The books, audio and live reading events that transcripts speak of.</summary>
static class SmallCityBooks
{
    const string Books = """
        id,title,author,subject,summary,link
        eb1,长江边的武汉,汉小渡,武汉历史,从盘龙城到长江大桥：一座城和一条江。,https://books.example/eb1
        eb2,武汉老街故事,江小暖,武汉历史,十二条老街，十二个家。,https://books.example/eb2
        eb3,太极拳入门图解,白云深,养生,一天一式，跟着图练。,https://books.example/eb3
        eb4,陪孩子读诗,林知夏,亲子阅读,睡前十分钟的诗。,https://books.example/eb4
        """;

    public static async Task Import(ImportTable import)
    {
        await Add(import, "ebook", Language.Chinese, Books);
        await Add(import, "audio", Language.Chinese, """
            id,title,author,subject,minutes,summary,provider,link
            au1,听见武汉：江城千年,楚云帆,武汉历史,18,武汉怎样从三镇变成一座城。,读书之城,https://audio.example/au1
            au2,汉口码头往事,汉小渡,武汉历史,45,老码头上的人和货。,读书之城,https://audio.example/au2
            au3,睡前故事一百夜,林知夏,亲子阅读,12,,,https://audio.example/au3
            au4,老年人防骗十讲,江城雨,安全,25,每讲一个真实的套路。,读书之城,
            """);
        await Add(import, "ebook", Language.English, """
            id,title,author,subject,summary,link
            en1,Wuhan by the River,Han Xiaodu,history of Wuhan,How three towns became one city.,https://books.example/en1
            en2,Tai Chi Step by Step,Bai Yunshen,health,One form a day.,https://books.example/en2
            """);
        await Add(import, "audio", Language.English, """
            id,title,author,subject,minutes,summary,provider,link
            ea1,A Walk through Old Hankou,Chu Yunfan,history of Wuhan,16,The old docks and streets.,City of Reading,https://audio.example/ea1
            ea2,A Thousand Years of Wuhan,Han Xiaodu,history of Wuhan,50,From Panlongcheng to the bridges.,City of Reading,https://audio.example/ea2
            """);
        await Add(import, "event", Language.Chinese, """
            id,title,subject,starts_at,ends_at,place_id
            ev1,长江文化读书会,长江文化,2026-11-28 10:00,2026-11-28 11:30,b1
            ev2,和孩子一起读诗,亲子阅读,2026-12-05 15:00,2026-12-05 16:00,b2
            """);
        await Add(import, "event", Language.English, """
            id,title,subject,starts_at,ends_at,place_id
            ev1,Yangtze Culture Reading Circle,Yangtze culture,2026-11-28 10:00,2026-11-28 11:30,b1
            """);
    }

    /// <summary>The same books without the one on taijiquan.</summary>
    public static Task WithoutTaijiquan(ImportTable import) =>
        Add(import, "ebook", Language.Chinese, string.Join('\n', Books.Split('\n').Where(line => !line.StartsWith("eb3,", StringComparison.Ordinal))));

    public static async Task Add(ImportTable import, string kind, Language language, string csv, string? source = null)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("learningbot").FullName, kind + ".csv");
        await File.WriteAllTextAsync(file, csv);
        var decided = await import.Decide(new(file, kind) { Language = language, Source = $"{source ?? kind}-{language}" });
        Assert.True(decided.Done, decided.Refusal?.ToString());
    }
}
