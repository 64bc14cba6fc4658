using Dialogs.Lines;
using Dialogs.Talking;
using Dialogs.Understanding;
using Dialogs.Understanding.Models;
using Learning;
using Microsoft.ML.Tokenizers;

namespace Dialogs.Tests.Models;

/// <summary>What leaves for a model in a turn.</summary>
public sealed class What_a_model_is_told
{
    const int MostTokens = 3000;

    [Fact]
    public async Task is_short()
    {
        var model = new RuledModel(request => request.Purpose == ModelPurpose.Reading ? Replies.Question : null);
        await using var world = await World.Begin(model);
        var story = string.Concat(Enumerable.Repeat("我家老大老二都想学书法可是周末总是撞车不知道怎么办才好，", 34));
        foreach (var text in new[] { "约讲座", story, "书法课需要带什么", "what should i bring to the calligraphy course", string.Concat(Enumerable.Repeat("my two want calligraphy but weekends always clash, what should i do ", 14)) }) await world.Hear("Lin", text);
        Assert.Contains(model.Shown, request => request.Purpose == ModelPurpose.Reading);
        Assert.Contains(model.Shown, request => request.Purpose == ModelPurpose.Answering);
        var tokens = TiktokenTokenizer.CreateForModel("gpt-4o");
        var most = model.Shown.Max(request => tokens.CountTokens($"{request.Instructions}\n{request.Records}\n{request.Words.Text}\n{request.Schema}"));
        Assert.InRange(most, 1, MostTokens);
    }

    [Fact]
    public async Task names_only_dialogs_and_slots_that_are_there()
    {
        await using var world = await World.Begin();
        var dialogs = world.Get<IReadOnlyList<Dialog>>();
        foreach (var (id, prompt) in Prompts.Ours.Dialogs)
        {
            var dialog = Assert.Single(dialogs, each => each.Id == id);
            Assert.Empty(prompt.Slots.Except(dialog.Slots.Select(slot => slot.Name)));
        }
        Assert.Empty(dialogs.Where(each => each.InMenu).Select(each => each.Id).Except(Prompts.Ours.Dialogs.Keys));
        Assert.Equal(Prompts.Ours.Dialogs.SelectMany(each => each.Value.Slots).Distinct().Order(), Prompts.Ours.Slots.Keys.Order());
    }

    /// <summary>Words that no record knows; a slot that took them would let a model say anything.</summary>
    [Theory]
    [InlineData(Language.Chinese, "千万别信请汇款某某"), InlineData(Language.English, "xyzzy plugh frobnicate")]
    public async Task may_fill_no_slot_with_words_that_no_record_knows(Language language, string words)
    {
        await using var world = await World.Begin();
        foreach (var (dialog, slot) in world.Get<IReadOnlyList<Dialog>>().Where(each => Prompts.Ours.Dialogs.ContainsKey(each.Id)).SelectMany(each => each.Slots.Select(slot => (each, slot))))
        {
            if (!Prompts.Ours.Dialogs[dialog.Id].Slots.Contains(slot.Name)) continue;
            foreach (var kept in slot.Hear(new Heard(words, language, SmallCity.Wednesday), asked: true))
            {
                var known = slot.Known(kept);
                Assert.True(known is null || !LineBook.Text(slot.Label(known)!, language).Contains(words, StringComparison.OrdinalIgnoreCase), $"{dialog.Id}.{slot.Name}");
            }
        }
    }

    [Fact]
    public async Task holds_the_options_of_records_and_nothing_of_a_persons_own()
    {
        var model = new RuledModel(_ => Replies.Reading());
        await using var world = await World.Begin(model);
        foreach (var text in new[] { "约讲座", "嗯这个那个到底是不是", "2", "2个人", "可以", "约讲座", "第一个", "1个人", "可以" }) await world.Hear("Lin", text);
        Assert.Contains("Options shown", model.Shown[0].Instructions, StringComparison.Ordinal);
        model.Shown.Clear();
        await world.Hear("Lin", "我的报名");
        await world.Hear("Lin", "嗯这个那个到底是不是");
        Assert.NotEmpty(model.Shown);
        Assert.All(model.Shown, request => Assert.DoesNotContain("Options shown", request.Instructions, StringComparison.Ordinal));
    }
}
