namespace Learning.Answers.Matching;

/// <summary>English words cut to what their forms share. It is coarse, and the same for questions and answers, which is what counts.</summary>
static class Stem
{
    const int Shortest = 3;

    static readonly (string Ending, string Instead)[] endings = [("ies", "y"), ("sses", "ss"), ("ing", ""), ("edly", ""), ("ed", ""), ("s", "")];

    /// <summary>The stem of a word in small letters.</summary>
    public static string Of(string word)
    {
        foreach (var (ending, instead) in endings)
        {
            if (!word.EndsWith(ending, StringComparison.Ordinal) || word.Length - ending.Length < Shortest || word.EndsWith("ss", StringComparison.Ordinal)) continue;
            word = word[..^ending.Length] + instead;
            break;
        }
        if (word.Length > Shortest && word[^1] == word[^2] && word[^1] is not ('l' or 's' or 'e')) word = word[..^1];
        return word.Length > Shortest + 1 && word[^1] == 'e' ? word[..^1] : word;
    }
}
