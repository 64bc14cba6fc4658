using Learning;

namespace LearningBot.Tests.Browser;

/// <summary>How a person chooses what is offered.</summary>
abstract class Way
{
    public static Way Of(string name) => name switch
    {
        "buttons" => new Buttons(),
        "numbers" => new Numbers(),
        "words" => new Words(),
        "keyboard" => new Keyboard(),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such way."),
    };

    /// <summary>True when a guide is asked for by its name, at once, instead of from the list.</summary>
    public virtual bool SaysNames => false;

    /// <summary>Chooses what a line offers, by the label of its button; <paramref name="key"/> is the line the label is of.</summary>
    public abstract Task Choose(Person person, string key, string label, Language language);

    sealed class Buttons : Way
    {
        public override Task Choose(Person person, string key, string label, Language language) => person.TapExactly(label);
    }

    sealed class Numbers : Way
    {
        public override async Task Choose(Person person, string key, string label, Language language) =>
            await person.Say($"{(await person.Labels()).ToList().IndexOf(label) + 1}");
    }

    /// <summary>Says it in words of one's own, each time in others.</summary>
    sealed class Words : Way
    {
        static readonly Dictionary<string, (string[] Chinese, string[] English)> sayings = new()
        {
            ["guides.choice.start"] = (["开始"], ["let's begin"]),
            ["guides.choice.next"] = (["好了", "弄好了，然后呢", "看到了", "下一步", "我点了", "继续", "有了，接下来呢"], ["done", "I did that, what's next?", "I see it", "next please", "ok, go on", "yes, it's there", "I tapped it"]),
            ["guides.choice.last"] = (["都做好了"], ["all done"]),
            ["talking.choice.no"] = (["不用了，谢谢"], ["no thanks"]),
        };

        int said;

        public override bool SaysNames => true;

        public override Task Choose(Person person, string key, string label, Language language)
        {
            if (key == "guides.name") return person.Say(language == Language.Chinese ? $"教我{label}" : $"teach me: {label}");
            var (chinese, english) = sayings[key];
            var all = language == Language.Chinese ? chinese : english;
            return person.Say(all[said++ % all.Length]);
        }
    }

    /// <summary>Never touches anything but Tab, the arrows and Enter.</summary>
    sealed class Keyboard : Way
    {
        const int Most = 20;

        public override async Task Choose(Person person, string key, string label, Language language)
        {
            await person.Begins();
            var forward = await person.Page.EvaluateAsync<bool>("document.activeElement === document.body");
            for (var presses = 0; await Focused(person) is null; presses++)
            {
                Assert.True(presses < Most, "Tab leads to no choice.");
                await person.Page.Keyboard.PressAsync(forward ? "Tab" : "Shift+Tab");
            }
            for (var presses = 0; await Focused(person) != label; presses++)
            {
                Assert.True(presses < Most, $"The arrows do not lead to “{label}”.");
                await person.Page.Keyboard.PressAsync("ArrowDown");
            }
            await person.Page.Keyboard.PressAsync("Enter");
        }

        static Task<string?> Focused(Person person) =>
            person.Page.EvaluateAsync<string?>("document.activeElement.closest('button.webchat__suggested-action')?.textContent.trim() ?? null");
    }
}
