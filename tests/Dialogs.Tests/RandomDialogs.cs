using Dialogs.Talking;
using Learning;
using Learning.Bookings;
using Xunit.Abstractions;

namespace Dialogs.Tests;

/// <summary>People who say anything in any order. LEARNINGBOT_FULL=1 plays 20,000 dialogs in ten parts, else 400 in one.</summary>
public sealed class Random_dialogs(ITestOutputHelper output)
{
    const int PerWorld = 100;

    static readonly (int Parts, int PerPart) form = Environment.GetEnvironmentVariable("LEARNINGBOT_FULL") == "1" ? (10, 2_000) : (1, 400);

    static readonly string[] Agreements = ["可以", "好的", "yes", "yes please", "1", "行"];

    static readonly string[] Sayings =
    [
        .. Agreements, "报名讲座", "book a lecture", "周六 情绪", "emotions on sunday", "2", "3", "两个人", "three people", "6", "八个人", "周日吧", "actually Saturday",
        "直播", "in person", "武昌", "hanyang", "五年级", "for my 4-year-old", "明天下午", "next saturday", "取消", "cancel", "上一步", "back", "重来", "start over", "再说一遍", "repeat",
        "跳过", "skip", "为什么", "why", "还有吗", "more", "不用了", "no", "no thanks", "我的报名", "my bookings", "取消我的报名", "move my booking to Sunday", "少来一个人", "换一场", "日历文件",
        "4", "5", "1个人", "看录播", "recordings about reading", "在哪里？", "what time?", "多少钱", "你是机器人吗", "找人", "help", "English", "中文", "谢谢", "hello", "好像不行", "yes no", "可以不",
        "嘎嘎", "asdf qwer", "！！！", "", "   ", "9999999999999999999999", "-1", "0", "\ud83d", "👍", "１", "第二个", "the last one", "656 094", "{\"a\":1}", "'; drop table", "\u0000\u0001", "٣",
        new string('周', 1500), "周六周日周一周二周三周四", "不吼不叫的家", "Homework with a clear head", "讲青春期的，六个人", "一点", "月底", "12月5号下午两点半到四点",
        "五年级的书法课，周末", "an English class for a fifth grader", "找课程", "简单一点的", "cheaper", "换一个", "近一点的", "near Xudong", "不要晚上的", "谁教？", "离徐东最近的书屋", "the nearest library",
        "武汉历史的有声书", "an e-book about tai chi", "我的书单", "my list", "订阅长江文化", "怎么办借书证", "订酒店", "what is the weather",
        "教我打视频电话", "学用手机", "开始学", "做好了", "我卡住了", "第2步", "找人帮忙", "请家人一起看", "继续上次的", "scan to pay", "字大一点", "普通版", "我胸口疼", "有人叫我转账", "密码是abc12345",
    ];

    public static TheoryData<int> EachPart() => [.. Enumerable.Range(0, form.Parts)];

    [Theory]
    [MemberData(nameof(EachPart))]
    public async Task never_fail_and_never_change_a_booking_without_agreement_to_exactly_its_words(int part)
    {
        var changes = 0;
        foreach (var together in Enumerable.Range(part * form.PerPart, form.PerPart).Chunk(PerWorld))
        {
            await using var world = await World.Begin();
            foreach (var seed in together) changes += await Play(world, seed);
            Assert.Empty(world.Faults);
        }
        output.WriteLine($"{form.PerPart} dialogs, {changes} bookings changed.");
        Assert.True(changes > form.PerPart / 40, $"Only {changes} bookings changed: these people never get anywhere.");
    }

    [Fact]
    public async Task would_show_a_booking_that_was_made_without_asking()
    {
        await using var world = await World.Begin();
        var person = new Watch(world, "Sly");
        await person.Say("周日专注力，一个人");
        await world.Get<BookSeats>().Decide("focus-sun", World.AddressOf("Sly"), 1, null, WhenFull.Refuse, "behind-the-back");
        await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => person.Say("周六"));
    }

    [Fact]
    public async Task would_show_a_booking_for_more_people_than_were_agreed_to()
    {
        await using var world = await World.Begin();
        var person = new Watch(world, "Sly");
        await person.Say("讲青春期的讲座，两个人");
        await world.Get<BookSeats>().Decide("teens-fri", World.AddressOf("Sly"), 3, null, WhenFull.Refuse, "one-more");
        await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => person.Say("可以"));
    }

    static async Task<int> Play(World world, int seed)
    {
        var random = new Random(seed);
        var person = new Watch(world, $"P{seed}");
        for (var turns = random.Next(4, 20); turns > 0; turns--)
        {
            var saying = random.Next(3) == 0 ? Agreements[random.Next(Agreements.Length)] : Sayings[random.Next(Sayings.Length)];
            await person.Say(saying);
        }
        return person.Changes;
    }

    /// <summary>A person whose bookings are looked at after every message.</summary>
    sealed class Watch(World world, string name)
    {
        IReadOnlyList<Receipt> bookings = [];
        Outgoing? asked;

        public int Changes { get; private set; }

        public async Task Say(string text)
        {
            var said = await world.Hear(name, text);
            var now = await world.Get<MyBookings>().Of(World.AddressOf(name));
            foreach (var changed in now.Where(b => !bookings.Any(x => Same(x, b)))) Agreed(text, changed, changed.Seats);
            foreach (var gone in bookings.Where(b => now.All(x => x.Id != b.Id))) Agreed(text, gone, gone.Seats);
            (bookings, asked) = (now, said.Count > 0 ? said[^1] : asked);
        }

        void Agreed(string text, Receipt booking, int seats)
        {
            Changes++;
            Assert.NotNull(asked);
            Assert.Contains(text, (string[])[.. Agreements, "１", "no", "no thanks", "不用了", "2", "第二个"]); // the second option declines
            var (language, people) = (asked.Language, asked.Language == Language.Chinese ? $"{seats}个人" : seats == 1 ? "1 person" : $"{seats} people");
            Assert.Contains(booking.Session.Title.In(language), asked.Text);
            if (!IsKept(booking)) Assert.Contains(Lines.Phrases.Say(booking.Session.StartsAt, language), asked.Text);
            Assert.Contains(people, asked.Text);
        }

        // The question about fewer seats names the lecture and both numbers, not the moment: that does not change.
        bool IsKept(Receipt booking) => bookings.Any(b => b.Id == booking.Id && b.Session.SessionId == booking.Session.SessionId && b.Seats != booking.Seats);

        // A place in the queue moves by what others do.
        static bool Same(Receipt a, Receipt b) => a.Id == b.Id && a.Seats == b.Seats && a.Session.SessionId == b.Session.SessionId;
    }
}
