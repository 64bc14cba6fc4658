using Learning;
using Learning.Guides;

namespace Dialogs.Tests.Guides;

/// <summary>All guides that are there, in both languages, from every step.</summary>
public sealed class Following_any_guide
{
    static readonly string Content = Path.Combine(Transcripts.Home(), "content", "guides");

    static readonly string[] nothings = ["嘎嘎", "红烧肉", "好像那个", "blah blah", "？？？", "banana", "咿呀", "9"];

    public static TheoryData<string, Language> All()
    {
        var all = new TheoryData<string, Language>();
        foreach (var file in Directory.EnumerateFiles(Content, "*.md").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal))
            all.Add(file![..^3], file.EndsWith("zh", StringComparison.Ordinal) ? Language.Chinese : Language.English);
        return all;
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task never_goes_on_by_words_that_nobody_understands(string id, Language language)
    {
        await using var world = await World.Begin();
        var person = await Person.Begin(world, id, language);
        for (var step = 1; step <= person.Guide.Steps.Count; step++)
        {
            foreach (var nothing in nothings)
            {
                await world.Hear("Lin", nothing);
                Assert.Equal((nothing, step), (nothing, await person.At()));
            }
            if (step < person.Guide.Steps.Count) await person.Next(step + 1);
        }
    }

    [Fact]
    public async Task would_show_a_guide_that_went_on_by_itself()
    {
        await using var world = await World.Begin();
        var person = await Person.Begin(world, "send-photo", Language.Chinese);
        await world.Get<MoveGuide>().Decide(World.AddressOf("Lin"), person.Guide, GuideAct.Next, 2, "behind-the-back");
        Assert.NotEqual(1, await person.At());
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task does_what_is_said_from_every_step(string id, Language language)
    {
        await using var world = await World.Begin();
        var person = await Person.Begin(world, id, language);
        var last = person.Guide.Steps.Count;
        for (var step = 1; step <= last; step++)
        {
            foreach (var stays in language == Language.Chinese ? (string[])["再说一遍", "要准备什么", "还有几步", "谢谢", "慢一点", "我卡住了", "没看到", "找人", "我再试试"] : ["say it again", "what do I need", "how many steps are left", "thanks", "slower", "I'm stuck", "no", "a person please", "I will try again"])
            {
                await world.Hear("Lin", stays);
                Assert.Equal((stays, step), (stays, await person.At()));
            }
            await world.Hear("Lin", language == Language.Chinese ? "最后一步" : "the last step");
            Assert.Equal(last, await person.At());
            await world.Hear("Lin", language == Language.Chinese ? $"第{step}步" : $"step {step}");
            Assert.Equal(step, await person.At());
            await world.Hear("Lin", language == Language.Chinese ? "上一步" : "go back");
            Assert.Equal(Math.Max(1, step - 1), await person.At());
            await world.Hear("Lin", language == Language.Chinese ? $"第{step}步" : $"step {step}");
            if (step < last) await person.Next(step + 1);
        }
        await world.Hear("Lin", language == Language.Chinese ? "做好了" : "done");
        Assert.Equal(GuideStatus.Done, (await person.Progress()).Status);
        Assert.Empty(world.Faults);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task goes_on_rightly_after_months_though_the_guide_changed_and_the_conversation_is_lost(string id, Language language)
    {
        await using var world = await World.Begin();
        var person = await Person.Begin(world, id, language);
        var chinese = language == Language.Chinese;
        for (var step = 1; step <= person.Guide.Steps.Count; step++)
        {
            await world.Hear("Lin", chinese ? $"第{step}步" : $"step {step}");
            var title = person.Guide.Steps[step - 1].Title;
            await world.Hear("Lin", chinese ? "明天再学" : "pause");
            Assert.Equal(GuideStatus.Paused, (await person.Progress()).Status);
            world.Rewrite($"{id}.{(chinese ? "zh" : "en")}.md", text => Transcript.Prepend(text));
            world.Clock.Advance(TimeSpan.FromDays(60));
            world.Spoil("Lin");
            var said = await world.Hear("Lin", chinese ? "继续上次的" : "continue where I left off");
            Assert.Contains(title, said[^1].Text);
            var now = await person.Progress();
            Assert.Equal((title, step + 1, GuideStatus.InStep), (now.StepTitle, now.Step, now.Status));
            world.Rewrite($"{id}.{(chinese ? "zh" : "en")}.md", _ => File.ReadAllText(Path.Combine(Content, $"{id}.{(chinese ? "zh" : "en")}.md")));
        }
    }

    sealed class Person(World world, Guide guide)
    {
        public Guide Guide => guide;

        public static async Task<Person> Begin(World world, string id, Language language)
        {
            world.Shelve(Content);
            var guide = world.Get<GuideShelf>().Find(id, language)!;
            await world.Hear("Lin", language == Language.Chinese ? "说中文" : "speak English");
            await world.Hear("Lin", language == Language.Chinese ? $"教我{guide.Title}" : $"teach me {guide.Title}");
            await world.Hear("Lin", language == Language.Chinese ? "开始学" : "begin");
            var person = new Person(world, guide);
            Assert.Equal(1, await person.At());
            return person;
        }

        public async Task Next(int step)
        {
            await world.Hear("Lin", guide.Language == Language.Chinese ? $"第{step}步" : $"step {step}");
            Assert.Equal(step, await At());
        }

        public async Task<int> At() => (await Progress()).Step;

        public async Task<Progress> Progress() => (await world.Get<MyGuides>().Of(World.AddressOf("Lin"), guide.Id))!;
    }
}
