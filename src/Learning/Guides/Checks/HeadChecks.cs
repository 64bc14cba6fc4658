using Learning.Guides.Files;

namespace Learning.Guides.Checks;

/// <summary>Looks at the head of a guide, and at its steps as a whole.</summary>
static class HeadChecks
{
    const int fewest = 3;
    const int most = 8;
    const int longestMinutes = 60;

    public static void Look(Draft draft, DateOnly today)
    {
        Needed(draft, "title", "title: 发照片给家人", "title: Send a photo");
        Needed(draft, "offline", "offline: 可以去社区当面办。", "offline: You can go to the community office.");
        Needed(draft, "handoff", "handoff: community-volunteer", "handoff: community-volunteer");
        Needed(draft, "aliases", "aliases: [发图片, 传照片]", "aliases: [share a photo, send a picture]");
        Needed(draft, "verified_on", "verified_on: none", "verified_on: none");
        if (draft.Value("id") != draft.Name.Id)
            draft.Fault(draft.LineOf("id"), $"id 要和文件名一样，请写“id: {draft.Name.Id}”。", $"The id is the same as the file's name: write \"id: {draft.Name.Id}\".");
        if (Finished.Number(draft.Value("minutes")) is not <= longestMinutes)
            draft.Fault(draft.LineOf("minutes"), $"minutes 是大约要几分钟，请写 1 到 {longestMinutes} 的数字，例如“minutes: 5”。", $"minutes says how long it takes: a number from 1 to {longestMinutes}, such as \"minutes: 5\".");
        if (Finished.Number(draft.Value("level")) is not <= 3)
            draft.Fault(draft.LineOf("level"), "level 是难易，请写 1（容易）、2 或 3（难）。", "level says how hard it is: write 1 (easy), 2 or 3 (hard).");
        Review(draft, today);
        Steps(draft);
        foreach (var key in draft.Head) foreach (var value in key.Value.Values) WordChecks.Look(draft, new(key.Value.Line, value));
    }

    static void Needed(Draft draft, string key, string zh, string en)
    {
        if (draft.Values(key).Count == 0)
            draft.Fault(draft.LineOf(key), $"开头部分缺“{key}”。请补上一行，例如“{zh}”。", $"The head lacks \"{key}\". Add a line, such as \"{en}\".");
    }

    static void Review(Draft draft, DateOnly today)
    {
        var next = today.AddMonths(6);
        if (Finished.Day(draft.Value("review_by")) is not { } day)
            draft.Fault(draft.LineOf("review_by"), $"review_by 是下次检查的日子，请写成“review_by: {next:yyyy-MM-dd}”这样。", $"review_by is the day to look at it again: write it like \"review_by: {next:yyyy-MM-dd}\".");
        else if (day < today)
            draft.Faults.Add(new(draft.LineOf("review_by"), new($"检查的日子（{day:yyyy-MM-dd}）已经过了。请照着做一遍，再写下次的日子，例如“review_by: {next:yyyy-MM-dd}”。", $"The day to look at it again ({day:yyyy-MM-dd}) has passed. Try every step, then write the next day, such as \"review_by: {next:yyyy-MM-dd}\"."), Usable: true));
    }

    static void Steps(Draft draft)
    {
        if (draft.Steps.Count is < fewest or > most)
            draft.Fault(draft.Steps.Count > most ? draft.Steps[most].Line : draft.Lines, $"一共要有 {fewest} 到 {most} 步，现在有 {draft.Steps.Count} 步。太多就分成两个教程，太少就把大步拆小。", $"A guide has {fewest} to {most} steps; this one has {draft.Steps.Count}. Make two guides of a long one, or smaller steps of large ones.");
        foreach (var same in draft.Steps.GroupBy(step => step.Title).SelectMany(steps => steps.Skip(1)))
            draft.Fault(same.Line, $"前面已经有一步叫“{same.Title}”，请换个名称：人们停下来后，靠名称找回这一步。", $"An earlier step is called \"{same.Title}\" too. Call it otherwise: people come back to a step by its title.");
    }
}
