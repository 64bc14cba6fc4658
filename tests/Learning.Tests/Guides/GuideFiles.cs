using Learning.Guides;
using Learning.Guides.Files;
using Microsoft.Extensions.Logging.Abstractions;

namespace Learning.Tests.Guides;

/// <summary>Small guides for tests, in a folder of their own.</summary>
sealed class GuideFiles : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("guides").FullName;

    public static TheoryData<string> ShippedFiles() => [.. Directory.GetFiles(Shipped.Folder, "*.md").Select(file => Path.GetFileName(file)!)];

    public static string Text(string file) => File.ReadAllText(Path.Combine(Shipped.Folder, file));

    public static Guide Read(string text, string file = "tea.zh.md") => Finished.Of(DraftReader.Read(GuideName.Read(file)!, text))!;

    /// <summary>A sound guide with steps of these titles.</summary>
    public static string Of(string id, params string[] titles) => $"""
        ---
        id: {id}
        title: 泡茶
        minutes: 5
        level: 1
        audience: [elderly]
        aliases: [喝茶]
        needs: [一壶水]
        offline: "请邻居帮忙。"
        handoff: community-volunteer
        verified_on: none
        review_by: 2027-02-28
        ---
        {string.Join('\n', titles.Select((title, at) => $"""
            ## {at + 1}. {title}
            请您{title}。
            ![{title}的样子](img/{id}-{at + 1}.svg)
            > 看到: 好了。
            > 卡住: 不好 → 再来一次。
            """))}
        """;

    public static GuideShelf Shelf(string folder, TimeProvider time) => new(folder, time, NullLogger<GuideShelf>.Instance);

    public void Write(string file, string text)
    {
        var path = Path.Combine(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
