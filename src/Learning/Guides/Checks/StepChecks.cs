using Learning.Guides.Files;

namespace Learning.Guides.Checks;

/// <summary>Looks at one step.</summary>
static class StepChecks
{
    const int mostSentences = 3;
    static readonly Keyword[] once = [Keyword.See, Keyword.Careful, Keyword.Tip, Keyword.Say, Keyword.Required, Keyword.SkipIf];

    public static void Look(Draft draft, StepDraft step, string folder)
    {
        Text(draft, step);
        Notes(draft, step);
        foreach (var note in step.Notes.Where(note => note.Keyword == Keyword.Stuck)) Stuck(draft, step, note.Says);
        Pictures(draft, step, folder);
        Money(draft, step);
    }

    static void Text(Draft draft, StepDraft step)
    {
        if (step.Title.Length == 0) draft.Fault(step.Line, $"这一步没有名称。请写“## {step.Number}. 做什么”。", $"The step has no title. Write \"## {step.Number}. what to do\".");
        if (step.Text.Count == 0) draft.Fault(step.Line, "这一步没有说做什么。请在名称下面写一两句话。", "The step does not say what to do. Write a sentence or two below its title.");
        var sentences = step.Text.Sum(line => Sentences.Of(line.Text, draft.Name.Language).Count());
        if (sentences > mostSentences)
            draft.Fault(step.Text[0].Line, $"这一步有 {sentences} 句话，最多写 {mostSentences} 句。请删短，或拆成两步。", $"The step has {sentences} sentences; write {mostSentences} at most. Shorten it, or make two steps.");
        if (step.Text.Sum(line => WordChecks.Joints(line.Text)) > 1)
            draft.Fault(step.Text[0].Line, "这一步要做好几件事。一步只做一件事，请拆成几步。", "The step asks for several things. One step is one thing to do: make several steps.");
        foreach (var line in step.Text) Words(draft, line);
    }

    static void Notes(Draft draft, StepDraft step)
    {
        var (see, stuck) = (Word(draft, Keyword.See), Word(draft, Keyword.Stuck));
        if (step.Note(Keyword.See) is null)
            draft.Fault(step.Line, $"这一步没写做对了会看到什么。请加一行“> {see}: …”。", $"The step does not say what one sees when it went well. Add a line \"> {see}: ...\".");
        if (step.Notes.All(note => note.Keyword != Keyword.Stuck))
            draft.Fault(step.Line, $"这一步没写做不成怎么办。请加一行“> {stuck}: 怎么了 → 怎么办”。", $"The step does not say what to do when it does not work. Add a line \"> {stuck}: what is the matter → what to do\".");
        foreach (var (keyword, says) in step.Notes.Where(note => once.Contains(note.Keyword)).GroupBy(note => note.Keyword).SelectMany(notes => notes.Skip(1)))
            draft.Fault(says.Line, $"一步里只能有一行“{Word(draft, keyword)}”，请合成一行。", $"A step has one line \"{Word(draft, keyword)}\"; make one of both.");
        foreach (var (keyword, says) in step.Notes.Where(note => note.Keyword is not (Keyword.Stuck or Keyword.Required)))
        {
            if (says.Text.Length == 0) draft.Fault(says.Line, $"“{Word(draft, keyword)}”后面要写内容。", $"Something must stand behind \"{Word(draft, keyword)}:\".");
            Words(draft, says);
        }
    }

    static void Stuck(Draft draft, StepDraft step, Written says)
    {
        if (StuckReader.Read(says.Text) is not { } stuck)
        {
            var word = Word(draft, Keyword.Stuck);
            draft.Fault(says.Line, $"“{word}”要写成“> {word}: 怎么了 → 怎么办”，中间用箭头“→”。", $"\"{word}\" is written \"> {word}: what is the matter → what to do\", with an arrow between them.");
            return;
        }
        Words(draft, new(says.Line, stuck.Symptom));
        Words(draft, new(says.Line, stuck.Advice));
        if (stuck.GoTo is { } to && (to < 1 || to > draft.Steps.Count || to == step.Number))
            draft.Fault(says.Line, $"这里要去第 {to} 步，可是{(to == step.Number ? "这就是第" : "没有第")} {to} 步。请写别的步，1 到 {draft.Steps.Count}。", $"This goes to step {to}, {(to == step.Number ? "which is this one" : "which does not exist")}. Name another one from 1 to {draft.Steps.Count}.");
    }

    static void Pictures(Draft draft, StepDraft step, string folder)
    {
        foreach (var (line, _) in step.Pictures.Skip(1))
            draft.Fault(line, "一步只放一张图，请删掉多的。", "A step has one picture; delete the others.");
        foreach (var (line, picture) in step.Pictures)
        {
            if (picture.Alt.Length == 0)
                draft.Fault(line, $"这张图没有说明，看不见图的人就不知道画的是什么。请写“![画的是什么]({picture.File})”。", $"The picture says nothing to who cannot see it. Write \"![what is to be seen]({picture.File})\".");
            if (!picture.File.StartsWith("img/", StringComparison.Ordinal) || picture.File.Contains("..", StringComparison.Ordinal))
                draft.Fault(line, $"图要放在 img 文件夹里，写成“img/{draft.Name.Id}-{step.Number}.svg”。", $"Pictures lie in the folder img: write \"img/{draft.Name.Id}-{step.Number}.svg\".");
            else if (!File.Exists(Path.Combine(folder, picture.File)))
                draft.Fault(line, $"找不到图“{picture.File}”。请把图放进去，或改对名称。", $"There is no picture \"{picture.File}\". Put it there, or mend its name.");
        }
    }

    static void Money(Draft draft, StepDraft step)
    {
        if (draft.Value("warning") is not null || step.Note(Keyword.Careful) is not null) return;
        if (step.Text.FirstOrDefault(line => WordChecks.IsAboutMoney(line.Text)) is { } line)
            draft.Fault(line.Line, $"这一步说到钱，要提醒小心什么。请加一行“> {Word(draft, Keyword.Careful)}: …”，或在开头写 warning。", $"The step is about money: say what to be careful of. Add a line \"> {Word(draft, Keyword.Careful)}: ...\", or a warning in the head.");
    }

    static void Words(Draft draft, Written line)
    {
        foreach (var sentence in Sentences.Of(line.Text, draft.Name.Language)) Sentences.Measure(draft, line.Line, sentence);
        WordChecks.Look(draft, line);
    }

    static string Word(Draft draft, Keyword keyword) => Keywords.Word(keyword, draft.Name.Language);
}
