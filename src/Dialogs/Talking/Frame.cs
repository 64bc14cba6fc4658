namespace Dialogs.Talking;

/// <summary>One dialog under way: the answers by name, and what was agreed and said. Everything else is read again.</summary>
sealed class Frame
{
    /// <summary>Derived from the message that began it, so that it is the same when that message is delivered again.</summary>
    public required string Id { get; init; }

    /// <summary>The dialog's id.</summary>
    public required string Dialog { get; init; }

    /// <summary>What the person answered, by slot name, as kept by the slot.</summary>
    public Dictionary<string, string> Answers { get; init; } = [];

    /// <summary>Slots whose answer could be any of several values.</summary>
    public Dictionary<string, IReadOnlyList<string>> Doubts { get; init; } = [];

    /// <summary>Names of the answers in the order they were given: the way back.</summary>
    public List<string> Order { get; init; } = [];

    /// <summary>Questions as they were put to the person, by the name of the agreement.</summary>
    public Dictionary<string, string> Agreed { get; init; } = [];

    /// <summary>What was said, so that it is not said again when the dialog is read again.</summary>
    public HashSet<string> Said { get; init; } = [];

    /// <summary>How many pages of a choice were turned, by its name.</summary>
    public Dictionary<string, int> Pages { get; init; } = [];

    /// <summary>How many questions were put: a dialog that never ends is stopped.</summary>
    public int Questions { get; set; }

    public void Answer(string slot, string value)
    {
        if (Answers.GetValueOrDefault(slot) == value) return;
        Drop(slot);
        Answers[slot] = value;
        Order.Add(slot);
    }

    public void Doubt(string slot, IReadOnlyList<string> values)
    {
        Drop(slot);
        Doubts[slot] = values;
    }

    public void Drop(string slot)
    {
        Answers.Remove(slot);
        Doubts.Remove(slot);
        Order.Remove(slot);
    }
}
