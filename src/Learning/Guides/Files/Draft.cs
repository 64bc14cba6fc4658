namespace Learning.Guides.Files;

/// <summary>A guide's file as it was written, with the lines on which everything stands: whole or not, right or wrong.</summary>
sealed class Draft
{
    /// <summary>The file's name.</summary>
    public required GuideName Name { get; init; }

    /// <summary>See <see cref="Guide.Version"/>.</summary>
    public required string Version { get; init; }

    /// <summary>The head's entries by key.</summary>
    public Dictionary<string, Entry> Head { get; } = [];

    /// <summary>The steps, in the order in which they are written.</summary>
    public List<StepDraft> Steps { get; } = [];

    /// <summary>What could not be read.</summary>
    public List<GuideFault> Faults { get; } = [];

    /// <summary>The last line.</summary>
    public int Lines { get; set; }

    public string? Value(string key) => Head.TryGetValue(key, out var entry) && entry.Values is [{ Length: > 0 } first, ..] ? first : null;

    public IReadOnlyList<string> Values(string key) => Head.TryGetValue(key, out var entry) ? [.. entry.Values.Where(value => value.Length > 0)] : [];

    public int LineOf(string key) => Head.TryGetValue(key, out var entry) ? entry.Line : 1;

    public void Fault(int line, string zh, string en) => Faults.Add(new(line, new(zh, en)));
}

/// <summary>One entry of the head: a value, or several.</summary>
sealed record Entry(int Line, List<string> Values);

/// <summary>A step as it was written.</summary>
/// <param name="Line">The line of its heading.</param>
/// <param name="Number">Its place, from 1.</param>
/// <param name="Title">Its title.</param>
sealed record StepDraft(int Line, int Number, string Title)
{
    public List<Written> Text { get; } = [];

    public List<(int Line, StepPicture Picture)> Pictures { get; } = [];

    public List<(Keyword Keyword, Written Says)> Notes { get; } = [];

    /// <summary>What stands behind a keyword; null when it was not written.</summary>
    public string? Note(Keyword keyword) => Notes.Where(note => note.Keyword == keyword).Select(note => note.Says.Text).FirstOrDefault(text => text.Length > 0);
}

/// <summary>Words and the line on which they stand.</summary>
sealed record Written(int Line, string Text);
