namespace Dialogs.Talking;

/// <summary>One dialog under way: the answers by name, and what was agreed and said. Everything else is read again.</summary>
// Properties can be set, and none is required: so a state is read straight into them, in every turn, without a detour over a constructor's arguments.
sealed class Frame
{
    /// <summary>Derived from the message that began it, so that it is the same when that message is delivered again.</summary>
    public string Id { get; set; } = "";

    /// <summary>The dialog's id.</summary>
    public string Dialog { get; set; } = "";

    /// <summary>What the person answered, by slot name, as kept by the slot.</summary>
    public Dictionary<string, string> Answers { get; set; } = [];

    /// <summary>Slots whose answer could be any of several values.</summary>
    public Dictionary<string, IReadOnlyList<string>> Doubts { get; set; } = [];

    /// <summary>Names of the answers in the order they were given: the way back.</summary>
    public List<string> Order { get; set; } = [];

    /// <summary>Questions as they were put to the person, by the name of the agreement.</summary>
    public Dictionary<string, string> Agreed { get; set; } = [];

    /// <summary>What was said, so that it is not said again when the dialog is read again.</summary>
    public HashSet<string> Said { get; set; } = [];

    /// <summary>How many pages of a choice were turned, by its name.</summary>
    public Dictionary<string, int> Pages { get; set; } = [];

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
