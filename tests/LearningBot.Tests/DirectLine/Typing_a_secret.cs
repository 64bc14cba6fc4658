using System.Text;
using Dialogs.Understanding;
using Microsoft.Extensions.DependencyInjection;

namespace LearningBot.Tests.DirectLine;

/// <summary>With the real talk, so that whatever the bot says of it is looked at too.</summary>
public sealed class Typing_a_secret(Typing_a_secret.RealTalk service) : IClassFixture<Typing_a_secret.RealTalk>
{
    [Theory]
    [InlineData("my password is Sunflower97", "Sunflower97")]
    [InlineData("我的密码是qaz73921", "qaz73921")]
    [InlineData("the verification code is 482913", "482913")]
    [InlineData("my card is 4111 1111 1111 1111", "4111 1111 1111 1111")]
    public async Task is_echoed_veiled_and_kept_nowhere(string words, string secret)
    {
        var (echo, answer) = await Typed(words);
        Assert.Contains(Secrets.Veil, echo);
        Assert.DoesNotContain(secret, answer);
        Assert.Empty(await Holding(secret));
    }

    /// <summary>The control: what is no secret is not veiled, and the same search finds it, in the answer and in the files.</summary>
    [Theory, InlineData("my card is 4111 1111 1111 1112", "4111 1111 1111 1112")]
    public async Task would_be_found_where_it_was_kept(string words, string plain)
    {
        var (echo, answer) = await Typed(words);
        Assert.DoesNotContain(Secrets.Veil, echo);
        Assert.Contains(plain, answer);
        Assert.NotEmpty(await Holding(plain));
    }

    /// <summary>Types it, and answers its echo and all that a poll shows then.</summary>
    async Task<(string Echo, string All)> Typed(string words)
    {
        using var visitor = await Browsing.Open(service.Address);
        await visitor.Begin();
        await visitor.Transcript(1);
        await visitor.Say(words);
        var all = await visitor.Transcript(3);
        return ((string)all[1]!["text"]!, string.Join('\n', all.Select(each => (string)each!["text"]!)));
    }

    /// <summary>The files of the service that hold it.</summary>
    async Task<IReadOnlyList<string>> Holding(string text)
    {
        var wanted = Encoding.UTF8.GetBytes(text);
        var found = new List<string>();
        foreach (var file in Directory.EnumerateFiles(service.Folder, "*", SearchOption.AllDirectories).Where(file => Path.GetExtension(file) != ".lock"))
        {
            await using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var content = new MemoryStream();
            await open.CopyToAsync(content);
            if (content.ToArray().AsSpan().IndexOf(wanted) >= 0) found.Add(file);
        }
        return found;
    }

    public sealed class RealTalk : RunningService
    {
        private protected override void Adjust(IServiceCollection services)
        {
            // Nothing is scripted here.
        }
    }
}
