using Learning.Guides.Files;

namespace Learning.Guides.Checks;

/// <summary>Looks whether both languages of a guide tell the same.</summary>
static class PairChecks
{
    public static GuideName Other(GuideName name) => name with { Language = name.Language == Language.Chinese ? Language.English : Language.Chinese };

    /// <summary>Compares the draft with the other language's; null when there is none.</summary>
    public static void Look(Draft draft, Draft? other)
    {
        var file = Other(draft.Name).File;
        if (other is null)
            draft.Fault(1, $"还缺另一种语言的文件“{file}”。请照着这个写一份，步数和图都一样。", $"The other language is missing: write \"{file}\" with the same steps and pictures.");
        else if (other.Steps.Count != draft.Steps.Count)
            draft.Fault(draft.Lines, $"这里有 {draft.Steps.Count} 步，“{file}”有 {other.Steps.Count} 步。请改成一样多。", $"There are {draft.Steps.Count} steps here and {other.Steps.Count} in \"{file}\". Make them the same.");
        else
            foreach (var (mine, theirs) in draft.Steps.Zip(other.Steps)) Compare(draft, mine, theirs, file);
    }

    static void Compare(Draft draft, StepDraft mine, StepDraft theirs, string file)
    {
        if (Picture(mine) == Picture(theirs)) return;
        var line = mine.Pictures.Count > 0 ? mine.Pictures[0].Line : mine.Line;
        draft.Fault(line, $"第 {mine.Number} 步的图和“{file}”里的不一样。两种语言请用同一张图。", $"The picture of step {mine.Number} is not that of \"{file}\". Both languages show the same.");
    }

    static string? Picture(StepDraft step) => step.Pictures.Select(each => each.Picture.File).FirstOrDefault();
}
