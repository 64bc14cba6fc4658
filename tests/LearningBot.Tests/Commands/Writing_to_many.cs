using Learning;
using Learning.Messages.Broadcasts;
using Learning.People;

namespace LearningBot.Tests.Commands;

public sealed class Writing_to_many : IDisposable
{
    readonly Shell shell = new();

    [Fact]
    public async Task leads_from_the_draft_to_the_report()
    {
        await People();
        Assert.Contains("There is no broadcast yet", await shell.Said("broadcast", "list", "--as", "mayor"), StringComparison.Ordinal);
        Assert.Contains("Say whom it is for", await shell.Misused("broadcast", "write", "--zh", "周六有讲座", "--as", "mayor"), StringComparison.Ordinal);
        Assert.Contains(
            "Broadcast 1 is a draft, edition 1, for 1 people just now. Next: broadcast test 1",
            await shell.Said("broadcast", "write", "--zh", "周六有讲座", "--district", "wuchang", "--as", "mayor"), StringComparison.Ordinal);
        Assert.Contains("evil.com", await shell.Failed("broadcast", "edit", "1", "--en", "see evil.com", "--as", "mayor"), StringComparison.Ordinal);
        Assert.Contains("Read it in your own chat first", await shell.Failed("broadcast", "submit", "1", "--as", "mayor"), StringComparison.Ordinal);
        Assert.Contains("the broadcast is draft. Next: broadcast test ID", await shell.Failed("broadcast", "send", "1", "--as", "mayor"), StringComparison.Ordinal);

        var code = System.Text.RegularExpressions.Regex.Match(await shell.Said("broadcast", "test", "1", "--as", "mayor"), "试发 ([0-9]{8})").Groups[1].Value;
        await Read(code);
        Assert.Contains("is submitted, for 1 people; approved by 0 of 1 others", await shell.Said("broadcast", "submit", "1", "--as", "mayor"), StringComparison.Ordinal);
        Assert.Contains("Whoever wrote it cannot approve it", await shell.Failed("broadcast", "approve", "1", "--as", "mayor"), StringComparison.Ordinal);
        Assert.Contains("is approved, for 1 people; approved by 1 of 1 others", await shell.Said("broadcast", "approve", "1", "--as", "deputy"), StringComparison.Ordinal);

        var rehearsed = await shell.Said("broadcast", "rehearse", "1", "--as", "mayor");
        Assert.Matches(@" 1  sent\n.* 0  read it in the other language.*\n +1  by directline in zh, no limit, reckoned with 200 a second\nThe last would be sent at 20", rehearsed.Replace("wait for the end of quiet hours\n", "", StringComparison.Ordinal));
        Assert.Contains("- directline, zh: 周六有讲座 ——武昌区", rehearsed, StringComparison.Ordinal);
        Assert.Contains("The time is over already", await shell.Failed("broadcast", "send", "1", "--at", "2020-01-01 10:00", "--as", "mayor"), StringComparison.Ordinal);
        Assert.Contains("--at takes a date and time", await shell.Misused("broadcast", "send", "1", "--at", "tomorrow", "--as", "mayor"), StringComparison.Ordinal);
        Assert.Contains("is sent from 2", await shell.Said("broadcast", "send", "1", "--as", "mayor"), StringComparison.Ordinal);
        Assert.Contains("Broadcast 1 is stopped", await shell.Said("broadcast", "stop", "1", "--as", "deputy"), StringComparison.Ordinal);
        await Sweep();
        Assert.Contains("Broadcast 1 is stopped", await shell.Said("broadcast", "watch", "1", "--as", "mayor"), StringComparison.Ordinal);
        var shown = await shell.Said("broadcast", "show", "1", "--as", "mayor");
        Assert.Contains("--- zh, ", shown, StringComparison.Ordinal);
        Assert.Contains("周六有讲座\n——武昌区\n不想再收这类通知，说“不要活动消息”", shown, StringComparison.Ordinal);
        Assert.Contains("easy view: on a small phone about 5 lines of 20 pixels, screens to read: 1\n周六有讲座\n——武昌区\n不想再收这类通知，说“不要活\n动消息”", shown, StringComparison.Ordinal);
        Assert.Contains("Broadcast 2 is a draft", await shell.Said("broadcast", "correct", "1", "--zh", "改到周日", "--as", "mayor"), StringComparison.Ordinal);
        Assert.Contains("There is no broadcast 9", await shell.Failed("broadcast", "pause", "9", "--as", "mayor"), StringComparison.Ordinal);
        Assert.Contains("is no broadcast's number", await shell.Misused("broadcast", "show", "one", "--as", "mayor"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task takes_lists_with_proofs_of_consent()
    {
        await People();
        var file = Path.Combine(shell.Folder.FullName, "list.csv");
        await File.WriteAllTextAsync(file, "id,proof\nA1,form 17\nA2,\n");
        Assert.Contains("1 people stand on the list \"spring\"; 0 of them without", await shell.Said("broadcast", "people", "spring", file, "--as", "mayor"), StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, "name\nLi\n");
        Assert.Contains("needs a column \"id\"", await shell.Failed("broadcast", "people", "spring", file, "--as", "mayor"), StringComparison.Ordinal);
        Assert.Contains("There is no file", await shell.Failed("broadcast", "people", "spring", file + "x", "--as", "mayor"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task writes_again_to_an_audience_that_was_saved()
    {
        await People();
        await shell.Said("broadcast", "write", "--zh", "周六有讲座", "--district", "wuchang", "--as", "mayor");
        Assert.Contains("No audience is saved yet", await shell.Said("broadcast", "audience", "list", "--as", "mayor"), StringComparison.Ordinal);
        Assert.Contains("Saved for wuchang as number 1.", await shell.Said("broadcast", "audience", "save", "1", "武昌居民", "--as", "mayor"), StringComparison.Ordinal);
        Assert.Matches("1 wuchang +1 people  武昌居民", await shell.Said("broadcast", "audience", "list", "--as", "mayor"));
        Assert.Contains("name already, number 1", await shell.Failed("broadcast", "audience", "save", "1", "武昌居民", "--as", "mayor"), StringComparison.Ordinal);
        Assert.Contains("Broadcast 2 is a draft, edition 1, for 1 people", await shell.Said("broadcast", "write", "--zh", "周日也有", "--audience", "1", "--as", "mayor"), StringComparison.Ordinal);
        Assert.Contains("--audience is the whole audience", await shell.Misused("broadcast", "write", "--zh", "好", "--audience", "1", "--parents", "--as", "mayor"), StringComparison.Ordinal);
        Assert.Contains("is no saved audience's number", await shell.Misused("broadcast", "write", "--zh", "好", "--audience", "all", "--as", "mayor"), StringComparison.Ordinal);
        Assert.Contains("\"武昌居民\", is dropped", await shell.Said("broadcast", "audience", "drop", "1", "--as", "mayor"), StringComparison.Ordinal);
        Assert.Contains("There is no saved audience 1", await shell.Failed("broadcast", "write", "--zh", "好", "--audience", "1", "--as", "mayor"), StringComparison.Ordinal);
    }

    public void Dispose() => shell.Dispose();

    async Task People()
    {
        await shell.Said("staff", "invite", "mayor", "--role", "city", "--scope", "city");
        await shell.Said("staff", "invite", "deputy", "--role", "city", "--scope", "city", "--as", "mayor");
        await using var records = shell.Records();
        await using var db = records.Store.Open();
        var person = new Person { CreatedAt = DateTime.UtcNow, District = "wuchang", Code = "A1" };
        db.Add(person);
        await db.SaveChangesAsync();
        db.Add(new PersonAddress { PersonId = person.Id, Channel = "directline", UserId = "li", ConversationId = "c", Language = Language.Chinese, SeenAt = DateTime.UtcNow });
        await db.SaveChangesAsync();
    }

    // As the service does when the code is said in a chat.
    async Task Read(string code)
    {
        await using var records = shell.Records();
        Assert.True((await records.Get<TestBroadcast>().Send(code, new("directline", "li", "c", Language.Chinese))).Done);
        var deliveries = records.Get<Learning.Messages.Deliveries>();
        foreach (var due in (await deliveries.ClaimDue(9, TimeSpan.FromMinutes(1)))!) await deliveries.Settle([new(due, Learning.Messages.AttemptEnd.Sent)]);
    }

    async Task Sweep()
    {
        await using var records = shell.Records();
        await records.Get<PlanBroadcasts>().Sweep();
    }
}
