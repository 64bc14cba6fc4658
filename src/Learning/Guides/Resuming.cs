namespace Learning.Guides;

/// <summary>Where somebody goes on in a guide.</summary>
/// <param name="Guide">The guide as it stands now.</param>
/// <param name="Step">The step, from 1; 0 when they had not begun.</param>
/// <param name="Changed">True when their step is no longer there, so that they begin again.</param>
public sealed record GoingOn(Guide Guide, int Step, bool Changed);

/// <summary>Finds where somebody goes on after a pause, however the guide's file changed meanwhile: in the step of the same title.</summary>
public sealed class Resuming(GuideShelf shelf)
{
    /// <summary>Where they go on; null when the guide is no longer there in this language.</summary>
    public GoingOn? Of(Progress progress, Language language)
    {
        if (shelf.Find(progress.Guide, language) is not { } guide) return null;
        if (language == progress.Language) return Of(progress, guide);
        // Titles differ between languages, the steps' numbers do not.
        var (step, changed) = shelf.Find(progress.Guide, progress.Language) is { } followed && followed.Steps.Count == guide.Steps.Count
            ? Place(progress, followed) : (1, true);
        return new(guide, step, changed);
    }

    /// <summary>Where they go on in a guide of the language they followed it in.</summary>
    public static GoingOn Of(Progress progress, Guide guide)
    {
        var (step, changed) = Place(progress, guide);
        return new(guide, step, changed);
    }

    static (int Step, bool Changed) Place(Progress progress, Guide guide)
    {
        if (progress.Version == guide.Version || progress.Step == 0) return (progress.Step, false);
        var same = guide.Steps.Where(step => step.Title == progress.StepTitle).MinBy(step => Math.Abs(step.Number - progress.Step));
        return same is null ? (1, true) : (same.Number, false);
    }
}
