using Learning;
using Learning.Bookings;
using Learning.People;
using LearningBot.Tests.Commands;
using Microsoft.EntityFrameworkCore;

namespace LearningBot.Tests.People;

public sealed class Restoring_without_whoever_was_deleted : IDisposable
{
    static readonly Address li = new("directline", "dl_li", "talk of li", Language.Chinese);

    readonly Shell old = new();
    readonly Shell fresh = new();

    string Kept => Path.Combine(old.Folder.FullName, "kept");

    [Theory]
    [InlineData(true, "deleted again: they were")]
    [InlineData(false, "40 Lectures")]
    public async Task deletes_them_again_with_the_list_and_brings_them_back_without(bool listed, string told)
    {
        await Deleted();
        string[] restore = ["restore", Kept];
        Assert.Contains(told, await fresh.Said(listed ? [.. restore, "--forgotten", Path.Combine(old.Folder.FullName, "forgotten.txt")] : restore), StringComparison.Ordinal);
        await using var records = fresh.Records();
        Assert.Equal(listed, await records.Get<MyData>().Of(li) is null);
    }

    [Fact]
    public async Task finds_the_list_in_the_data_folder_by_itself()
    {
        await Deleted();
        File.Copy(Path.Combine(old.Folder.FullName, "forgotten.txt"), Path.Combine(fresh.Folder.FullName, "forgotten.txt"));
        Assert.Contains("1 deleted again", await fresh.Said("restore", Kept), StringComparison.Ordinal);
    }

    [Fact]
    public async Task says_when_there_is_no_such_list()
    {
        await Deleted();
        Assert.Contains("There is no file nowhere.txt", await fresh.Failed("restore", Kept, "--forgotten", "nowhere.txt"), StringComparison.Ordinal);
    }

    async Task Deleted()
    {
        await old.Said("sample");
        await using var records = old.Records();
        await using (var db = records.Store.Open())
        {
            var session = await db.Sessions.Where(it => it.Capacity != null && it.Booked == 0 && !it.Cancelled && it.StartsAt > DateTime.UnixEpoch).OrderByDescending(it => it.StartsAt).FirstAsync();
            var booked = await records.Get<BookSeats>().Decide(session.Id, li, 1, null, WhenFull.Refuse, "one");
            Assert.True(booked.Done, booked.Refusal?.ToString());
        }
        await old.Said("backup", Kept);
        await records.Get<ForgetMe>().Decide(li);
    }

    public void Dispose()
    {
        old.Dispose();
        fresh.Dispose();
    }
}
