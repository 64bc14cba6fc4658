using Learning.Guides;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Learning.Tests.Guides;

/// <summary>What holds of every guide that comes with the bot, beyond what its file must look like.</summary>
public sealed class The_shipped_guides
{
    static readonly GuideShelf shelf = new(Shipped.Folder, new FakeTimeProvider(), NullLogger<GuideShelf>.Instance);

    public static TheoryData<string> Ids => [.. shelf.All(Language.Chinese).Select(guide => guide.Id)];

    static IEnumerable<Guide> All => shelf.All(Language.Chinese).Concat(shelf.All(Language.English));

    [Fact]
    public void are_twelve_in_each_language()
    {
        Assert.Equal(12, shelf.All(Language.Chinese).Count);
        Assert.Equal(24, Directory.GetFiles(Shipped.Folder, "*.md").Length);
        Assert.Equal(shelf.All(Language.Chinese).Select(guide => guide.Id), shelf.All(Language.English).Select(guide => guide.Id));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void say_the_same_in_both_languages(string id)
    {
        var (zh, en) = (shelf.Find(id, Language.Chinese)!, shelf.Find(id, Language.English)!);
        Assert.Equal(Head(zh), Head(en));
        Assert.Equal(zh.Needs.Count, en.Needs.Count);
        Assert.Equal(zh.Steps.Select(Shape), en.Steps.Select(Shape));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void have_a_step_to_go_to_and_two_ways_to_be_stuck_or_more(string id)
    {
        var guide = shelf.Find(id, Language.Chinese)!;
        Assert.InRange(guide.Steps.Count, 3, 8);
        Assert.All(guide.Steps, step => Assert.True(step.Stuck.Count >= 2 && step.See.Length > 0, step.Title));
        Assert.All(guide.Steps.SelectMany(step => step.Stuck), stuck => Assert.True(stuck.GoTo is null or >= 1 && (stuck.GoTo ?? 1) <= guide.Steps.Count, stuck.Symptom));
    }

    [Fact]
    public void show_every_drawing_once()
    {
        var shown = shelf.All(Language.Chinese).SelectMany(guide => guide.Steps).Select(step => Path.GetFileName(step.Picture!.File));
        Assert.Equal(Directory.GetFiles(Shipped.Pictures).Select(Path.GetFileName).Order(StringComparer.Ordinal), shown.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void are_called_by_names_of_their_own()
    {
        var names = All.SelectMany(guide => guide.Aliases.Append(guide.Title).Select(name => (guide.Language, Name: name.ToLowerInvariant())));
        Assert.Empty(names.GroupBy(name => name).Where(same => same.Count() > 1).Select(same => same.Key.Name));
    }

    [Fact]
    public void do_not_claim_to_be_tried() => Assert.All(All, guide => Assert.Null(guide.VerifiedOn));

    [Fact]
    public void read_aloud_without_letters_of_the_other_language() =>
        Assert.All(shelf.All(Language.English).SelectMany(guide => guide.Steps), step => Assert.DoesNotContain(step.Say ?? step.Text, letter => letter is >= '一' and <= '鿿'));

    static (int, int, string, string, DateOnly, bool) Head(Guide guide) =>
        (guide.Minutes, guide.Level, string.Join(',', guide.Audience), guide.Handoff, guide.ReviewBy, guide.Warning is null);

    static (int, string?, string, bool, bool, bool) Shape(GuideStep step) => (
        step.Number, step.Picture?.File, string.Join(' ', step.Stuck.Select(stuck => $"{stuck.AsksPerson}{stuck.GoTo}")),
        step.Careful is null, step.Required, step.SkipIf is null);
}
