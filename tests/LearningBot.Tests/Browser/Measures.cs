using Deque.AxeCore.Commons;

namespace LearningBot.Tests.Browser;

/// <summary>What can be measured of a page: sizes of targets and letters, what is in view, barriers that a program finds.</summary>
static class Measures
{
    // Wholly transparent, clipped or without a box: nobody sees it, so nobody taps it or reads it.
    const string Seen =
        """
        const seen = element => {
          const box = element.getBoundingClientRect();
          if (box.width < 2 || box.height < 2 || element.closest('[aria-hidden=true]')) return false;
          for (let each = element; each; each = each.parentElement) {
            const style = getComputedStyle(each);
            if (style.visibility !== 'visible' || style.opacity === '0' || style.clipPath.startsWith('inset')) return false;
          }
          return box.right > 0 && box.bottom > 0;
        };
        const brief = element => element.outerHTML.slice(0, 120);
        """;

    const string InView =
        """
        () => {
          const view = document.querySelector('.webchat__basic-transcript__scrollable').getBoundingClientRect();
          const all = [...document.querySelectorAll('article.webchat__basic-transcript__activity')];
          const last = all.map(each => !each.querySelector('.webchat__bubble--from-user')).lastIndexOf(false);
          const text = all[last + 1]?.querySelector('.webchat__bubble__content')?.getBoundingClientRect();
          if (!text) return false;
          return text.top >= view.top - 1 && (text.bottom <= view.bottom + 1 || text.top - view.top < view.height / 4);
        }
        """;

    const string OldMessages = "article.webchat__basic-transcript__activity:not(:nth-last-child(-n+4))";

    static readonly string[] standard = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    /// <summary>Targets smaller than so many CSS pixels, either way.</summary>
    public static Task<string[]> SmallTargets(this Person person, int least) => person.Page.EvaluateAsync<string[]>(
        $$"""
        least => {
          {{Seen}}
          return [...document.querySelectorAll('a[href], button, input, textarea, select, summary')]
            .filter(seen)
            .map(element => [element, element.getBoundingClientRect()])
            .filter(([, box]) => box.width < least - .5 || box.height < least - .5)
            .map(([element, box]) => `${Math.round(box.width)}x${Math.round(box.height)} ${brief(element)}`);
        }
        """,
        least);

    /// <summary>Texts in letters smaller than so many CSS pixels.</summary>
    public static Task<string[]> SmallLetters(this Person person, int least) => person.Page.EvaluateAsync<string[]>(
        $$"""
        least => {
          {{Seen}}
          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          const small = [];
          while (texts.nextNode()) {
            const element = texts.currentNode.parentElement;
            if (!texts.currentNode.data.trim() || ['SCRIPT', 'STYLE', 'NOSCRIPT'].includes(element.tagName) || !seen(element)) continue;
            const size = parseFloat(getComputedStyle(element).fontSize);
            if (size < least) small.push(`${size} ${brief(element)}`);
          }
          return small;
        }
        """,
        least);

    /// <summary>Buttons of the choices that are not wholly in sight.</summary>
    public static Task<string[]> HiddenChoices(this Person person) => person.Page.EvaluateAsync<string[]>(
        """
        () => [...document.querySelectorAll('button.webchat__suggested-action')].filter(button => {
          const box = button.getBoundingClientRect();
          const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
          return box.left < 0 || box.right > innerWidth || [box.top + 4, y, box.bottom - 4].some(each => !button.contains(document.elementFromPoint(x, each)));
        }).map(button => button.textContent)
        """);

    /// <summary>
    /// True when what the bot said last is in view to its end, or where it is longer than the view, begins at its top. A picture comes after it.
    /// </summary>
    public static Task<bool> IsTextInView(this Person person) => person.Page.EvaluateAsync<bool>(InView);

    /// <summary>Waits until it is in view.</summary>
    public static Task TextInView(this Person person) => person.Page.WaitForFunctionAsync(InView);

    /// <summary>Targets and texts that are not wholly within the width of the window, and parts that scroll sideways.</summary>
    public static Task<string[]> CutOff(this Person person) => person.Page.EvaluateAsync<string[]>(
        $$"""
        () => {
          {{Seen}}
          const outside = ({ left, right }) => left < -.5 || right > innerWidth + .5;
          const targets = [...document.querySelectorAll('a[href], button, input, textarea, p, h1')];
          const sideways = [...document.querySelectorAll('body > header, body > footer, main, textarea, .webchat__basic-transcript__scrollable, .webchat__suggested-actions__stack')]
            .filter(each => each.scrollWidth > each.clientWidth + 1);
          return [...targets.filter(seen).filter(each => outside(each.getBoundingClientRect())), ...sideways.filter(seen)].map(brief);
        }
        """);

    /// <summary>All that the easy view must not have; <paramref name="whole"/> also in messages that were measured when they were new.</summary>
    public static async Task<IEnumerable<string>> Faults(this Person person, bool whole)
    {
        var wide = await person.Overflow();
        return
        [
            .. (await person.SmallTargets(60)).Select(each => $"small target {each}"),
            .. (await person.SmallLetters(18)).Select(each => $"small letters {each}"),
            .. (await person.HiddenChoices()).Select(each => $"hidden choice {each}"),
            .. (await person.CutOff()).Select(each => $"cut off {each}"),
            .. (await person.Barriers(enhanced: true, whole)).Select(each => $"barrier {each}"),
            .. wide > 0 ? [$"{wide} px too wide"] : Array.Empty<string>(),
        ];
    }

    /// <summary>
    /// Barriers by the rules of WCAG 2.2 AA and best practice; with <paramref name="enhanced"/> also contrast of 7:1. The time it takes grows with the talk,
    /// so without <paramref name="whole"/> messages are left out that were looked at when they were new.
    /// </summary>
    public static async Task<IEnumerable<string>> Barriers(this Person person, bool enhanced = false, bool whole = true)
    {
        // The page has no frames, so its rules can be run in it, once loaded.
        if (!await person.Page.EvaluateAsync<bool>("'axe' in window")) await person.Page.EvaluateAsync(new BundledAxeScriptProvider().GetScript());
        return await person.Page.EvaluateAsync<string[]>(
            """
            async ([values, enhanced, old]) => {
              const options = { runOnly: { type: 'tag', values }, rules: { 'color-contrast-enhanced': { enabled: enhanced } }, resultTypes: ['violations'] };
              const { violations } = await axe.run({ exclude: old }, options);
              return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(node => node.html).join(' | ')}`);
            }
            """,
            new object[] { standard, enhanced, whole ? Array.Empty<string>() : [OldMessages] });
    }
}
