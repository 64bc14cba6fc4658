using System.Text.Json;
using System.Text.RegularExpressions;
using Learning.Staff;
using LearningBot.Staff;
using LearningBot.Staff.Manner;

namespace LearningBot.Tests.Staff;

public sealed partial class Words_of_the_console
{
    [Fact]
    public void stand_in_both_languages_with_the_same_places_to_fill()
    {
        Assert.All(All(), pair =>
        {
            Assert.Equal(["en", "zh"], pair.Value.Keys.Order());
            Assert.All(pair.Value.Values, text => Assert.NotEqual("", text));
            Assert.Equal(Places(pair.Value["zh"]), Places(pair.Value["en"]));
        });
    }

    [Fact]
    public void name_every_room() => Assert.All(Room.All, room => Assert.Contains($"room.{room.Name}", All().Keys));

    [Fact]
    public void tell_of_every_act_that_the_audit_trail_takes_and_of_no_other()
    {
        var acts = All().Keys.Where(key => key.StartsWith("act.", StringComparison.Ordinal)).ToList();
        Assert.Equal(KnownActs.All.Select(act => $"act.{act}").Order(), acts.Where(key => !key.StartsWith("act.of.", StringComparison.Ordinal)).Order());
        Assert.Equal(KnownActs.Kinds.Select(kind => $"act.of.{kind}").Order(), acts.Where(key => key.StartsWith("act.of.", StringComparison.Ordinal)).Order());
    }

    static List<string> Places(string text) => [.. Place().Matches(text).Select(it => it.Value).Distinct().Order()];

    static Dictionary<string, Dictionary<string, string>> All()
    {
        var assembly = typeof(StaffPage).Assembly;
        var all = new Dictionary<string, Dictionary<string, string>>();
        foreach (var name in assembly.GetManifestResourceNames().Where(it => it.StartsWith("Staff.", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            foreach (var (key, words) in JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(stream)!) all.Add(key, words);
        }
        return all;
    }

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Place();
}
