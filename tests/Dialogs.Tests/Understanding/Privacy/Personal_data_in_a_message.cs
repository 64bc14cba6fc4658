using Dialogs.Understanding.Privacy;
using Learning;
using Xunit.Abstractions;

namespace Dialogs.Tests.Understanding.Privacy;

public sealed class Personal_data_in_a_message(ITestOutputHelper output)
{
    static readonly Message[] messages = [.. Message.Many(Templates.Chinese, Language.Chinese, 1000, 20261128), .. Message.Many(Templates.English, Language.English, 1000, 20261129)];

    [Fact]
    public void does_not_leave()
    {
        var recall = Recall(messages, Message.Redacted);
        Assert.True(recall["ids"] >= 0.99);
        Assert.True(recall["name"] >= 0.95);
        Assert.True(recall["address"] >= 0.95);
    }

    [Fact]
    public void would_leave_if_nothing_were_done()
    {
        var recall = Recall(messages, Message.Untouched);
        Assert.All(recall.Values, share => Assert.Equal(0, share));
    }

    [Fact]
    public void does_not_leave_a_message_of_another_kind()
    {
        Message[] unseen = [.. Message.Many(UnseenTemplates.Chinese, Language.Chinese, 1000, 7), .. Message.Many(UnseenTemplates.English, Language.English, 1000, 8)];
        var recall = Recall(unseen, Message.Redacted);
        Assert.True(recall["ids"] >= 0.99);
        Assert.True(recall["name"] >= 0.95);
        Assert.True(recall["address"] >= 0.95);
    }

    [Fact]
    public void is_put_back_where_it_was() => Assert.All(messages, message =>
    {
        if (Redactor.Redact(message.Text, message.Language) is not { } redacted) return;
        Assert.Equal(Plain(message.Text), Plain(redacted.PutBack(redacted.Text)));
    });

    [Fact]
    public void is_of_names_and_addresses_that_the_redactor_does_not_hold()
    {
        var lists = typeof(Redactor).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("Privacy.", StringComparison.Ordinal))
            .Select(name => new StreamReader(typeof(Redactor).Assembly.GetManifestResourceStream(name)!).ReadToEnd().ToLowerInvariant()).ToArray();
        Assert.NotEmpty(lists);
        Assert.All(Invented.OwnWords, word => Assert.DoesNotContain(lists, list => list.Contains(word.ToLowerInvariant(), StringComparison.Ordinal)));
    }

    // The same number written in another way comes back as it was written first.
    static string Plain(string text) => string.Concat(text.Select(Invented.Figure).Where(char.IsLetterOrDigit)).Replace("86", "", StringComparison.Ordinal);

    Dictionary<string, double> Recall(IEnumerable<Message> all, Func<string, Language, string?> redact)
    {
        var seen = all.Select(message => (Message: message, Seen: message.Seen(redact).ToArray())).ToArray();
        foreach (var (message, leaks) in seen.Where(one => one.Seen.Length > 0 && redact != Message.Untouched).Take(100)) output.WriteLine($"{string.Join(" | ", leaks.Select(leak => leak.Kind + "=" + leak.Words))} in: {redact(message.Text, message.Language)}");
        var kinds = seen.SelectMany(one => one.Message.Personal.Select(part => (part.Kind, Seen: one.Seen.Contains(part)))).ToArray();
        foreach (var kind in kinds.GroupBy(one => one.Kind)) output.WriteLine($"{kind.Key}: {kind.Count(one => !one.Seen)} of {kind.Count()}");
        foreach (var group in kinds.GroupBy(one => Message.Group(one.Kind))) output.WriteLine($"all {group.Key}: {group.Count(one => !one.Seen)} of {group.Count()}");
        return kinds.GroupBy(one => Message.Group(one.Kind)).ToDictionary(group => group.Key, group => group.Count(one => !one.Seen) / (double)group.Count());
    }
}
