using System.Text.RegularExpressions;
using Learning;
using Learning.Guides;
using LearningBot.Tests.DirectLine;
using LearningBot.Tests.Guides;
using Microsoft.Extensions.DependencyInjection;

namespace LearningBot.Tests.Light;

/// <summary>
/// Everybody pauses in a guide on the chat page, each at a step drawn by lot. Then the service is stopped, all guides change, sixty days go by, it is
/// started again, and all come back to the light page: half of them to a guide in which their step is still there.
/// </summary>
public sealed partial class A_guide_paused_on_the_chat_page(A_guide_paused_on_the_chat_page.OwnGuides service) : IClassFixture<A_guide_paused_on_the_chat_page.OwnGuides>
{
    [Theory, InlineData("zh", Language.Chinese, 1), InlineData("en", Language.English, 2)]
    public async Task goes_on_after_two_months_on_the_light_page_or_says_that_it_changed(string tag, Language language, int seed)
    {
        var chinese = language == Language.Chinese;
        var lot = new Random(seed);
        var guides = service.App.Services.GetRequiredService<GuideShelf>().All(language);
        Assert.True(guides.Count >= 12);
        var paused = new List<(Guide Guide, int Step, Browsing Person)>();
        foreach (var guide in guides)
        {
            var step = lot.Next(1, guide.Steps.Count + 1);
            paused.Add((guide, step, await Pause(guide, step, tag, chinese)));
        }

        await service.Stop();
        foreach (var (at, (guide, step, _)) in paused.Index()) service.Rewrite($"{guide.Id}.{tag}.md", text => at % 2 == 0 ? Prepended(text, chinese) : Renamed(text, step));
        service.Time.Ahead += TimeSpan.FromDays(60);
        await service.Start(service.Address.Port);

        foreach (var (at, (guide, step, person)) in paused.Index())
        {
            using var light = new LightVisitor(person.Http, tag);
            await light.Look();
            Assert.Contains(chinese ? "是一个程序，不是真人" : "a program, not a person", light.Page);
            var now = await Say(light, chinese ? "继续上次的" : "continue where I left off");
            if (at % 2 == 0)
            {
                Assert.Contains(chinese ? $"接着学《{guide.Title}》，上次学到第{step + 1}步。" : $"On with “{guide.Title}”; you were at step {step + 1}.", now);
                Assert.Contains(Shown(step + 1, guide.Steps[step - 1].Title), now);
            }
            else
            {
                Assert.Contains(chinese ? $"《{guide.Title}》改过了" : $"“{guide.Title}” has changed", now);
                Assert.Contains(Shown(1, ""), await Say(light, chinese ? "开始学" : "begin"));
            }
            string Shown(int number, string title) => chinese ? $"第{number}步，共{guide.Steps.Count + 1 - (at % 2)}步：{title}" : $"Step {number} of {guide.Steps.Count + 1 - (at % 2)}: {title}";
        }
    }

    static async Task<string> Say(LightVisitor light, string words)
    {
        await light.Send(words);
        await light.Look();
        return Now().Match(light.Page).Groups["now"].Value;
    }

    async Task<Browsing> Pause(Guide guide, int step, string tag, bool chinese)
    {
        var person = await Browsing.Open(service.Address, tag);
        await person.Begin();
        await person.Transcript(1);
        foreach (var words in chinese
            ? (string[])[$"教我{guide.Title}", "开始学", $"第{step}步", "明天再学"]
            : [$"teach me {guide.Title}", "begin", $"step {step}", "pause"])
        {
            var before = (await person.Poll())["activities"]!.AsArray().Count;
            await person.Say(words);
            await person.Transcript(before + 2);
        }
        var kept = await Kept(guide, person);
        Assert.Equal((GuideStatus.Paused, step), (kept.Status, kept.Step));
        return person;
    }

    async Task<Progress> Kept(Guide guide, Browsing person) =>
        (await service.App.Services.GetRequiredService<MyGuides>().Of(new("directline", person.User, person.Conversation, guide.Language), guide.Id))!;

    /// <summary>Another step stands before all others.</summary>
    static string Prepended(string guide, bool chinese)
    {
        var first = guide.IndexOf("## 1.", StringComparison.Ordinal);
        var later = Number().Replace(guide[first..], number => $"## {int.Parse(number.Groups["number"].Value, null) + 1}.");
        var begin = chinese ? "打开手机\n按一下侧面的键。\n> 看到: 屏幕亮了。\n> 卡住: 不亮 → 先充电。" : "Wake the phone\nPress the key at its side.\n> See: the screen is lit.\n> Stuck: it stays dark → charge it first.";
        return $"{guide[..first]}## 1. {begin}\n\n{later}";
    }

    /// <summary>The step has another title, so that it is another step.</summary>
    static string Renamed(string guide, int step) => Regex.Replace(guide, $"^## {step}\\. .*$", $"## {step}. 换了一个做法 ({step})", RegexOptions.Multiline);

    [GeneratedRegex(@"^## (?<number>\d+)\.", RegexOptions.Multiline)]
    private static partial Regex Number();

    [GeneratedRegex(@"<div class=""bot"".*?(?<now>.*)<form class=""choices""", RegexOptions.Singleline)]
    private static partial Regex Now();

    /// <summary>The service with the real talk, a clock that can be set forward and guides of its own.</summary>
    public sealed class OwnGuides : RunningService
    {
        readonly DirectoryInfo guides = Directory.CreateTempSubdirectory("learningbot-guides");

        public OwnGuides()
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "content", "guides"), "*.md")) File.Copy(file, Path.Combine(guides.FullName, Path.GetFileName(file)));
            Settings.Add($"--Guides:Directory={guides.FullName}");
        }

        internal Helped.Clock Time { get; } = new();

        internal void Rewrite(string file, Func<string, string> change)
        {
            var path = Path.Combine(guides.FullName, file);
            File.WriteAllText(path, change(File.ReadAllText(path)));
        }

        private protected override void Adjust(IServiceCollection services) => services.AddSingleton<TimeProvider>(Time);
    }
}
