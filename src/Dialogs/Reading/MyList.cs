using Dialogs.Lines;
using Dialogs.Talking;
using Learning;
using Learning.Catalogue;
using Learning.Reading;

namespace Dialogs.Reading;

/// <summary>"My list": shows it; gives the link of an item, takes it off, or clears the list.</summary>
sealed class MyList(MyReading mine, ChangeList list, CatalogueIndex catalogue) : Dialog("my-list")
{
    const string Remove = "remove";
    const string Clear = "clear";

    static readonly Slot<Wanted> Action = new(
        "action",
        (heard, _) => heard.Has("list.clear") ? [new(Clear)] : heard.Has("list.remove") ? [new(Remove)] : [],
        w => w.Value, kept => new(kept), w => new($"reading.action.{w.Value}"));

    public override IReadOnlyList<Slot> Slots { get; } = [Action];

    public override async Task Run(Talk talk)
    {
        if (await talk.Wish(Action) is { Value: Clear })
        {
            await Empty(talk);
            return;
        }
        // What was picked is not sought in the list again: a message that comes twice would not find there what it has taken off.
        if (talk.Given("item") is { } given && ItemKey.Read(given) is { } picked)
        {
            await With(talk, picked);
            return;
        }
        var listed = await mine.List(talk.Who);
        if (listed.Count == 0) talk.Say(ReadingLines.ListIsEmpty);
        else await talk.Choose("item", ReadingLines.YourList(listed.Count), listed, Option, evenOne: true);
    }

    async Task With(Talk talk, ItemKey key)
    {
        var item = catalogue.Item(key.Kind, key.Id, key.Language);
        var title = item is null ? new Line("reading.no-longer-offered", ("id", key.Id)) : new Line("reading.title", ("title", item.Title));
        var what = await talk.Wish(Action);
        if (what is null)
        {
            talk.Say(item is null ? title : ReadingLines.Details(item));
            what = new(await talk.Choose("action", ReadingLines.AndNow, [Remove, "leave"], a => Lines.Option.Of("reading.action", a)));
        }
        if (what.Value != Remove)
        {
            talk.Say(ReadingLines.ListLeft);
            return;
        }
        var removed = await talk.Do("remove", _ => list.Remove(key.Kind, key.Id, key.Language, talk.Who), NeverRefused);
        talk.Say(ReadingLines.Removed(title, removed.Count));
    }

    async Task Empty(Talk talk)
    {
        if (!await talk.Confirm("clear", ReadingLines.ShallIClear))
        {
            talk.Say(ReadingLines.ListLeft);
            return;
        }
        await talk.Do("cleared", _ => list.Clear(talk.Who), NeverRefused);
        talk.Say(ReadingLines.ListCleared);
    }

    Option Option(Listed listed)
    {
        var key = ItemKey.Of(listed.ItemKind, listed.Language, listed.ItemId);
        return catalogue.Item(listed.ItemKind, listed.ItemId, listed.Language) is { } item
            ? ReadingLines.Option(item)
            : new(key, new("reading.no-longer-offered", ("id", listed.ItemId)));
    }

    static Refused NeverRefused(Refusal refusal) => throw new InvalidOperationException($"{refusal} was not to be expected.");
}

/// <summary>What is to be done, by its name.</summary>
/// <param name="Value">The name.</param>
sealed record Wanted(string Value);
