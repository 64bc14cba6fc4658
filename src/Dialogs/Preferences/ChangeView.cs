using Dialogs.Lines;
using Dialogs.Talking;
using Dialogs.Understanding;
using Learning.Preferences;

namespace Dialogs.Preferences;

/// <summary>Changes how pages look and sound for this person, at once, and says how to undo it.</summary>
sealed class ChangeView(MyView mine, SetView setView) : Dialog("change-view")
{
    static readonly Slot<string> change = new("change", (heard, _) => ViewWords.In(heard) is { } wished ? [wished] : [], kept => kept, kept => kept, kept => new Line($"preferences.change.{kept}"));

    public override IReadOnlyList<Slot> Slots { get; } = [change];

    // Stronger than the names of guides: who cannot read the letters here wants them larger here.
    internal override int Claims(Heard heard) => ViewWords.In(heard) is null ? 0 : heard.Plain.Length + 1;

    public override async Task Run(Talk talk)
    {
        var wished = await talk.Ask(change, new Line("preferences.which"));
        var before = await mine.Of(talk.Who) ?? View.Usual;
        var view = Changed(before, wished);
        if (view == before && wished is ViewWords.Bigger or ViewWords.Smaller) talk.Say(new($"preferences.no-{wished}"));
        else talk.Say(new Line($"preferences.{wished}") with { View = Shown(await talk.Do("view", _ => setView.Decide(view, talk.Who), _ => new(new Line("preferences.which")))) });
    }

    static View Changed(View view, string wished) => wished switch
    {
        ViewWords.Elder => View.ForElders with { TextSize = Math.Max(view.TextSize, View.ForElders.TextSize), ReadAloud = view.ReadAloud },
        ViewWords.Usual => View.Usual,
        ViewWords.Bigger => view.Larger(),
        ViewWords.Smaller => view.Smaller(),
        ViewWords.Aloud => view with { ReadAloud = true },
        _ => view with { ReadAloud = false },
    };

    static PageView Shown(View view) => new(view.Elder, view.TextSize, view.ReadAloud);
}
