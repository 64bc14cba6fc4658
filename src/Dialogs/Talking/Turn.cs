using Dialogs.Answers.Worded;
using Dialogs.Lines;
using Learning.People;

namespace Dialogs.Talking;

/// <summary>One turn under way: what is said in it, and the dialogs read again until one of them waits for an answer.</summary>
sealed class Turn(TalkState state, Incoming incoming, IReadOnlyList<Dialog> dialogs)
{
    const int MaxQuestions = 60;
    const int MaxReadings = 8;

    readonly List<Line> said = [];
    int begun;
    Line? back;
    string? stillAbout;

    public TalkState State => state;

    public Address Who { get; } = incoming.From with { Language = state.Language };

    public string Message => StableHash.Of(incoming.MessageId);

    public string? About { get; set; }

    /// <summary>Id of the thing that was in view when the message came; null for none.</summary>
    public string? InView { get; } = state.Open?.About;

    public bool Acted { get; set; }

    /// <summary>True when the message agrees to, or declines, the question that was open.</summary>
    public bool Agrees { get; set; }

    /// <summary>True when a language model read the message: what is proposed so is done only when the person says so themselves.</summary>
    public bool ByModel { get; set; }

    /// <summary>What a language model worded from the records, to a question that nothing else answers; null for none.</summary>
    public Worded? Worded { get; set; }

    /// <summary>True when the conversation forgets what was said and answered in it.</summary>
    public bool Forgets { get; private set; }

    public bool SaidAnything => said.Count > 0;

    /// <summary>The dialog we are in; null for none.</summary>
    public Dialog? Top => state.Top is { } frame ? Of(frame.Dialog) : null;

    public void Say(Line line) => said.Add(line);

    public string Text(Line line) => LineBook.Text(line, state.Language);

    /// <summary>What tells a line from every other, to know that it was said.</summary>
    public string Mark(Line line) => $"{line.Key}:{StableHash.Of(Text(line))}";

    /// <summary>Puts a question: it is said, and waits for its answer.</summary>
    public void Put(Frame frame, string name, QuestionKind kind, Line question, bool more)
    {
        frame.Questions++;
        var options = more ? [.. question.Options, new Option(Talk.MoreChoice, TalkingLines.More)] : question.Options;
        state.Open = new() { Slot = name, Kind = kind, Options = [.. options.Select(Show)], About = About };
        if (back is not null) Say(back);
        back = null;
        Say(question with { Options = options });
    }

    /// <summary>Begins the conversation anew: nothing of it is kept but the language we speak.</summary>
    public void Forget()
    {
        Forgets = true;
        state.Stack.Clear();
        (state.LanguageChosen, state.Welcomed, state.Misses) = (false, false, 0);
    }

    /// <summary>Gives up a dialog; when another waits below it, says so before its question is put again.</summary>
    public void End(Frame frame)
    {
        state.Stack.Remove(frame);
        back = state.Top is { } below ? TalkingLines.BackTo(below.Dialog) : null;
    }

    /// <summary>Starts a dialog on top of what we are doing, or takes up the one that waits below.</summary>
    public void Start(string dialog, IReadOnlyDictionary<string, string> answers)
    {
        // What lapses is not taken up again either: a second reminder says all that it has to say.
        if (Of(dialog) is not { OnlyTells: true }) state.Stack.RemoveAll(below => Of(below.Dialog) is { Waits: false });
        var frame = state.Stack.Find(f => f.Dialog == dialog);
        if (frame is null) frame = new Frame { Id = StableHash.Of($"{incoming.From.ConversationId}\n{incoming.MessageId}\n{begun++}"), Dialog = dialog };
        else state.Stack.Remove(frame);
        state.Stack.Add(frame);
        foreach (var (slot, value) in answers) frame.Answer(slot, value);
    }

    /// <summary>Reads the dialog on top again; when it ends, the one below. Ends with a question put, or with nothing left to do.</summary>
    public async Task Read()
    {
        stillAbout = state.Open is { Kind: QuestionKind.Menu } menu ? menu.About : null;
        state.Open = null;
        for (var readings = 0; state.Top is { } frame; readings++)
        {
            var dialog = Of(frame.Dialog);
            if (dialog is null || readings >= MaxReadings || frame.Questions >= MaxQuestions) Give(frame);
            else if (await Run(dialog, frame) == Reading.Waits) return;
        }
    }

    /// <summary>Offers the menu under the last line, where nothing else is asked.</summary>
    public void OfferMenu()
    {
        if (state.Open is not null || said.Count == 0) return;
        var options = incoming is { Kind: IncomingKind.Joined, Elder: true } ? Menu.FirstScreen(dialogs) : Menu.Options(dialogs);
        state.Open = new() { Slot = "menu", Kind = QuestionKind.Menu, Options = [.. options.Select(Show)], About = About ?? stillAbout };
        if (said[^1].Options.Count > 0 || said[^1].File is not null) Say(TalkingLines.AnythingElse);
        said[^1] = said[^1].With(options);
    }

    public IReadOnlyList<Outgoing> Render() => [.. said.Select((line, at) => Renderer.Render(line, state.Language, asks: at == said.Count - 1 && state.Open is not null))];

    Dialog? Of(string id) => dialogs.FirstOrDefault(dialog => dialog.Id == id);

    async Task<Reading> Run(Dialog dialog, Frame frame)
    {
        About = stillAbout = null;
        var talk = new Talk(this, frame);
        var run = dialog.Run(talk);
        await await Task.WhenAny(run, talk.Asked);
        if (talk.Again) return Reading.Again;
        if (!run.IsCompleted && !talk.Over) return Reading.Waits;
        End(frame);
        return Reading.Ended;
    }

    void Give(Frame frame)
    {
        state.Stack.Remove(frame);
        Say(TalkingLines.Trouble);
    }

    Shown Show(Option option) => new() { Value = option.Value, Label = Text(option.Label) };

    enum Reading { Waits, Ended, Again }
}
