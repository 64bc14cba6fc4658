using Learning.Guides;
using Microsoft.Extensions.Time.Testing;

namespace Learning.Tests.Guides;

public sealed class Going_on_after_a_pause : IDisposable
{
    readonly GuideFiles files = new();

    public static TheoryData<string> ShippedFiles() => GuideFiles.ShippedFiles();

    [Theory]
    [MemberData(nameof(ShippedFiles))]
    public void goes_on_in_the_step_of_the_same_title_wherever_it_stands_now(string file)
    {
        var guide = GuideFiles.Read(GuideFiles.Text(file), file);
        foreach (var step in guide.Steps)
        {
            var paused = Paused(guide, step.Number);
            Assert.Equal((step.Number, false), Place(Resuming.Of(paused, guide)));
            var others = guide.Steps.Where(other => other != step);
            Assert.Equal((guide.Steps.Count + 1 - step.Number, false), Place(Resuming.Of(paused, Now(guide, guide.Steps.Reverse()))));
            Assert.Equal((1, false), Place(Resuming.Of(paused, Now(guide, [step]))));
            Assert.Equal((guide.Steps.Count, false), Place(Resuming.Of(paused, Now(guide, others.Append(step)))));
            Assert.Equal((step.Number + 1, false), Place(Resuming.Of(paused, Now(guide, guide.Steps.Prepend(step with { Title = "新的一步" })))));
            Assert.Equal((1, true), Place(Resuming.Of(paused, Now(guide, others.Append(step with { Title = step.Title + "了" })))));
        }
    }

    [Fact]
    public void goes_on_in_the_nearer_of_two_steps_of_the_same_title()
    {
        var guide = GuideFiles.Read(GuideFiles.Of("tea", "烧水", "放茶叶", "倒水"));
        var now = GuideFiles.Read(GuideFiles.Of("tea", "倒水", "烧水", "放茶叶", "倒水"));
        Assert.Equal((4, false), Place(Resuming.Of(Paused(guide, 3), now)));
    }

    [Fact]
    public void goes_on_in_the_same_step_in_the_other_language()
    {
        files.Write("tea.zh.md", GuideFiles.Of("tea", "先做", "烧水", "倒水"));
        files.Write("tea.en.md", GuideFiles.Of("tea", "First", "Boil", "Pour"));
        var resuming = new Resuming(GuideFiles.Shelf(files.Folder, new FakeTimeProvider()));
        var paused = Paused(GuideFiles.Read(GuideFiles.Of("tea", "烧水", "倒水")), 1);
        Assert.Equal((2, false), Place(resuming.Of(paused, Language.English)!));
        Assert.Equal((2, false), Place(resuming.Of(paused, Language.Chinese)!));
        Assert.Equal((1, true), Place(resuming.Of(paused with { StepTitle = "没有了", Step = 2 }, Language.English)!));
        Assert.Null(resuming.Of(paused with { Guide = "gone" }, Language.English));
    }

    public void Dispose() => files.Dispose();

    static (int, bool) Place(GoingOn at) => (at.Step, at.Changed);

    static Guide Now(Guide guide, IEnumerable<GuideStep> steps) =>
        guide with { Version = "another text", Steps = [.. steps.Select((step, at) => step with { Number = at + 1 })] };

    static Progress Paused(Guide guide, int step) => new(
        guide.Id, guide.Language, guide.Version, step, guide.Step(step)!.Title, GuideStatus.Paused, 0, 0, default, default, "directline");
}
