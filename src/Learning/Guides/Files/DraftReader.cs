using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Learning.Guides.Files;

/// <summary>
/// Reads a guide's file line by line, and never fails: what it cannot read becomes a fault with its line. It takes what a word processor makes of the
/// signs: full-width colons and brackets, curved quotation marks, long dashes.
/// </summary>
sealed partial class DraftReader
{
    readonly Draft draft;
    readonly HeadReader head;
    StepDraft? step;

    DraftReader(Draft draft) => (this.draft, head) = (draft, new(draft));

    /// <summary>Reads the text of a file of this name.</summary>
    public static Draft Read(GuideName name, string text)
    {
        var normal = text.TrimStart('\uFEFF').ReplaceLineEndings("\n");
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(normal)))[..12];
        var reader = new DraftReader(new() { Name = name, Version = hash });
        reader.ReadLines(normal.Split('\n'));
        return reader.draft;
    }

    void ReadLines(string[] lines)
    {
        draft.Lines = lines.Length;
        var first = Array.FindIndex(lines, line => line.Trim().Length > 0);
        var end = first >= 0 && IsRule(lines[first]) ? Array.FindIndex(lines, first + 1, IsRule) : -1;
        if (end < 0)
            draft.Fault(1, "开头部分要放在两行“---”中间，里面写 id、title 等。", "The head belongs between two lines of \"---\"; it holds id, title and so on.");
        for (var at = 0; at < lines.Length; at++)
        {
            if (at < end && at != first) head.Read(at + 1, lines[at].Trim());
            else if (at > end) ReadBody(at + 1, lines[at].Trim());
        }
    }

    void ReadBody(int line, string text)
    {
        if (text.Length == 0 || IsRule(text)) return;
        if (Heading().Match(text) is { Success: true } heading) Begin(line, heading);
        else if (step is null) draft.Fault(line, "第一步之前不要写字。请先写“## 1. 第一步的名称”。", "Nothing stands before the first step. Begin with \"## 1. title of the step\".");
        else if (Quote().Match(text) is { Success: true } quote) Note(step, line, quote.Groups[1].Value.Trim());
        else if (Picture().Match(text) is { Success: true } picture)
            step.Pictures.Add((line, new(picture.Groups["file"].Value.Trim(), picture.Groups["alt"].Value.Trim())));
        else step.Text.Add(new(line, text));
    }

    void Begin(int line, Match heading)
    {
        var number = draft.Steps.Count + 1;
        var title = heading.Groups["title"].Value.Trim();
        if (heading.Groups["number"].Value != $"{number}")
            draft.Fault(line, $"这是第 {number} 步，请写“## {number}. {title}”。", $"This is step {number}: write \"## {number}. {title}\".");
        draft.Steps.Add(step = new(line, number, title));
    }

    void Note(StepDraft of, int line, string text)
    {
        var parts = Noted().Match(text);
        var word = parts.Success ? parts.Groups["word"].Value.Trim() : text;
        if (Keywords.Of(word) is { } keyword) of.Notes.Add((keyword, new(line, parts.Success ? parts.Groups["says"].Value.Trim() : "")));
        else Unknown(of, line, word, parts.Groups["says"].Value.Trim());
    }

    // What was probably meant is taken for it, so that one slip is one fault.
    void Unknown(StepDraft of, int line, string word, string says)
    {
        string[] words = [.. Keywords.Words(draft.Name.Language)];
        var meant = Nearest.Of(word, words.Concat(Keywords.Words(Language.Chinese)).Concat(Keywords.Words(Language.English)));
        if (meant is not null) of.Notes.Add((Keywords.Of(meant)!.Value, new(line, says)));
        var (zh, en) = meant is not null ? ($"您是不是想写“{meant}”？", $"Did you mean \"{meant}\"?")
            : ($"可以用的有：{string.Join("、", words)}。", $"There are: {string.Join(", ", words)}.");
        draft.Fault(line, $"没有“{word}”这个词头。{zh}", $"There is no keyword \"{word}\". {en}");
    }

    // A word processor makes one long dash of several short ones.
    static bool IsRule(string line) => Rule().IsMatch(line);

    [GeneratedRegex(@"^\s*(?:-{3,}|[—–]+-*)\s*$")]
    private static partial Regex Rule();

    [GeneratedRegex(@"^[#＃]+\s*(?:(?<number>\d{1,3})\s*[.．。、:：)）]?)?\s*(?<title>.*)$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^[>＞》]\s*(.*)$")]
    private static partial Regex Quote();

    [GeneratedRegex(@"^(?<word>[^:：]{1,20})[:：](?<says>.*)$")]
    private static partial Regex Noted();

    [GeneratedRegex(@"^[!！]\s*[\[［【](?<alt>[^\]］】]*)[\]］】]\s*[(（](?<file>[^)）]*)[)）]$")]
    private static partial Regex Picture();
}
