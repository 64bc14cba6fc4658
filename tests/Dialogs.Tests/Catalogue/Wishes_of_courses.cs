using Dialogs.Catalogue.Wishes;
using Dialogs.Understanding;
using Learning;
using Learning.Catalogue;

namespace Dialogs.Tests.Catalogue;

/// <summary>Wishes read against the columns of a small catalogue; nothing of it is known to the reader but what it is given.</summary>
public sealed class Wishes_of_courses
{
    static readonly WishReader Chinese = new(
        [
            new("科目", ["书法", "舞蹈", "英语"]), new("年级", ["四年级", "五年级", "七年级"]), new("难度", ["入门班", "初级班", "高级班"]),
            new("区域", ["江岸区", "武昌区", "东湖高新区"]), new("day", ["六", "日", "三"]), new("时段", ["上午", "下午", "晚上"]), new("校区", ["徐东校区", "光谷校区"]),
        ],
        ["id", "title", "科目", "年级", "难度", "区域", "day", "时段", "校区", "老师", "价格", "课时"]);

    static readonly WishReader English = new(
        [
            new("subject", ["calligraphy", "dance", "math"]), new("grade", ["Grade 4", "Grade 5", "Grade 6"]), new("level", ["beginner class", "intermediate class", "advanced class"]),
            new("area", ["Hanyang District", "Wuchang District", "Optics Valley Science Park"]), new("day", ["Saturday", "Sunday", "Wednesday"]), new("time", ["morning", "afternoon", "evening"]),
            new("type", ["face-to-face", "online"]),
        ],
        ["id", "title", "subject", "grade", "level", "area", "day", "time", "type", "teacher", "price", "hours"]);

    static readonly Item Course = new()
    {
        Kind = ItemKind.Course,
        Id = "k1",
        Language = Language.English,
        Title = "Grade 5 dance",
        Fields =
        [
            new("subject", "dance"), new("grade", "Grade 5"), new("level", "intermediate class"), new("area", "Hanyang District"), new("day", "Saturday"), new("time", "morning"),
            new("teacher", "Ms Qin"), new("price", "300"), new("start_time", "09:30"), new("end_time", "11:00"), new("start_date", "2026-12-05"), new("hours", "12"),
        ],
    };

    [Theory]
    [InlineData("有没有五年级的书法课，周末", "科目=书法 年级=五年级 day=六,日")]
    [InlineData("5年级，武昌或者江岸都行", "年级=五年级 区域=武昌区,江岸区")]
    [InlineData("初一的英语，星期天下午", "科目=英语 年级=七年级 day=日 时段=下午")]
    [InlineData("礼拜三晚间上课的", "day=三 时段=晚上")]
    [InlineData("周六日都可以，高新区", "区域=东湖高新区 day=六,日")]
    [InlineData("高级的舞蹈，在徐东", "科目=舞蹈 难度=高级班 校区=徐东校区")]
    [InlineData("晚上好，我想问问", "")]
    [InlineData("孩子四年级，马上升五年级了", "年级=四年级")]
    [InlineData("学书法，算了，还是舞蹈吧", "科目=舞蹈")]
    [InlineData("周末吧，最好周日", "day=日")]
    [InlineData("周六要学钢琴，所以想找周日的书法课", "科目=书法 day=日")]
    [InlineData("她英语还行，主要想补补舞蹈", "科目=舞蹈")]
    [InlineData("英语也不错，书法也想学", "科目=英语,书法")]
    [InlineData("周三晚或者周六早的舞蹈", "科目=舞蹈 day=三,六 时段=晚上,上午")]
    [InlineData("周六晚点的", "day=六")]
    [InlineData("舞蹈提高班", "科目=舞蹈")]
    public void Chinese_ones_are_read_in_the_catalogues_values(string said, string wished) => Assert.Equal(wished, Told(Read(Chinese, said)));

    [Theory]
    [InlineData("a dance class for a fifth grader on Saturdays", "subject=dance grade=Grade 5 day=Saturday")]
    [InlineData("calligraphy in Hanyang or Wuchang, weekends", "subject=calligraphy area=Hanyang District,Wuchang District day=Saturday,Sunday")]
    [InlineData("something for grade six in the Science Park", "grade=Grade 6 area=Optics Valley Science Park")]
    [InlineData("advanced maths in the evenings or mornings", "subject=math level=advanced class time=evening,morning")]
    [InlineData("Good evening, what do you have?", "")]
    [InlineData("he is in 4th grade and will soon be in 5th grade", "grade=Grade 4")]
    [InlineData("dance, no wait, actually calligraphy", "subject=calligraphy")]
    [InlineData("she has dance on Saturday, so a Sunday class in calligraphy", "subject=calligraphy day=Sunday")]
    [InlineData("he is good at math, it is calligraphy that he needs", "subject=calligraphy")]
    [InlineData("calligraphy at weekends, no time on Wednesdays", "subject=calligraphy day=Saturday,Sunday")]
    public void English_ones_are_read_in_the_catalogues_values(string said, string wished) => Assert.Equal(wished, Told(Read(English, said)));

    [Fact]
    public void What_is_refused_is_left_out_and_what_was_wished_of_it_is_dropped()
    {
        var wish = Read(Chinese, "书法，周末").Wish;
        wish = Read(Chinese, "不要周六的", wish).Wish;
        Assert.Equal(["日"], wish.Facets["day"]);
        Assert.Equal(["六"], wish.Without["day"]);
        wish = Read(Chinese, "周日没空", wish).Wish;
        Assert.False(wish.Facets.ContainsKey("day"));
        Assert.Equal(["六", "日"], wish.Without["day"]);
    }

    [Fact]
    public void A_subject_that_goes_badly_is_not_refused() => Assert.Equal("科目=英语", Told(Read(Chinese, "他别的都可以，就是英语不行")));

    [Fact]
    public void A_later_message_corrects_one_column_and_leaves_the_others()
    {
        var wish = Read(English, "dance for grade 5 on Sunday").Wish;
        Assert.Equal("subject=dance grade=Grade 5 day=Saturday", Told(Read(English, "Saturday would be better", wish)));
        Assert.Equal("subject=dance grade=Grade 5 day=Sunday,Wednesday", Told(Read(English, "Wednesday is also fine", wish)));
        Assert.Equal("subject=dance grade=Grade 5", Told(Read(English, "the day doesn't matter", wish)));
        Assert.Equal("subject=dance grade=Grade 5", Told(Read(English, "any will do", wish, asked: "day")));
    }

    [Fact]
    public void Another_course_for_the_same_child_keeps_the_grade_only()
    {
        var wish = Read(English, "dance for grade 5 on Sunday in Hanyang").Wish;
        Assert.Equal("subject=math grade=Grade 5", Told(Read(English, "I also want to find a math class", wish)));
    }

    [Fact]
    public void The_persons_own_words_are_kept_beside_the_values()
    {
        var wish = Read(English, "dance in Hanyang or Wuchang District").Wish;
        Assert.Equal("hanyang or wuchang district", wish.Said["area"]);
        Assert.Equal("江岸区或武昌区", Read(Chinese, "江岸区和武昌区之间").Wish.Said["区域"]);
    }

    [Theory]
    [InlineData("学费不超过500元", null, 500d)]
    [InlineData("价格在200到400元", 200d, 400d)]
    [InlineData("至少300块的", 300d, null)]
    public void Limits_are_ranges_of_the_column_they_name(string said, double? from, double? to) =>
        Assert.Equal(new NumberRange(from, to), Read(Chinese, said).Wish.Numbers["价格"]);

    [Fact]
    public void A_limit_without_a_column_of_the_catalogue_is_none() => Assert.Empty(Read(Chinese, "走路不超过20分钟").Wish.Numbers);

    [Theory]
    [InlineData("who teaches it?", "teacher")]
    [InlineData("And what time does the class begin?", "start_time day")]
    [InlineData("what date does it start?", "start_date")]
    [InlineData("when is the class dismissed?", "end_time")]
    [InlineData("how much is the tuition", "price")]
    [InlineData("is this class on Saturday?", "day")]
    [InlineData("when is the last lesson?", "end_date")]
    [InlineData("what time can I pick her up?", "end_time")]
    [InlineData("tell me who teaches it, the fee and the starting date", "teacher price start_date")]
    [InlineData("what time in the morning does it begin", "start_time day")]
    [InlineData("And the teaching hours?", "hours")]
    [InlineData("thanks, goodbye", "")]
    public void Questions_about_the_item_in_view_wish_nothing(string said, string asked)
    {
        var before = Read(English, "dance for grade 5").Wish;
        var heard = Read(English, said, before, Course);
        Assert.Equal(asked.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(), heard.Asked.Order());
        Assert.False(heard.Changed);
    }

    [Theory]
    [InlineData("收费高不高", "price")]
    [InlineData("哪天开课，几点到几点上课", "start_date start_time end_time day")]
    [InlineData("最后一次课是几号", "end_date")]
    [InlineData("几点去接孩子", "end_time")]
    [InlineData("一共几次课，每次多长时间", "times hours minutes")]
    [InlineData("是舞蹈课吗", "subject")]
    [InlineData("麻烦说一下老师的名字和学费", "teacher price")]
    public void Questions_in_Chinese_wish_nothing_either(string said, string asked)
    {
        var before = Read(Chinese, "舞蹈").Wish;
        var heard = Read(Chinese, said, before, Course);
        Assert.Equal(asked.Split(' ').Order(), heard.Asked.Order());
        Assert.False(heard.Changed);
    }

    [Fact]
    public void Of_several_in_view_each_is_told_that_says_anything_of_it()
    {
        var other = Course with { Id = "k2", Fields = [new("area", "Wuchang District"), new("teacher", "Mr Lu")] };
        Assert.Equal("Grade 5 dance (Hanyang District): teacher Ms Qin; Grade 5 dance (Wuchang District): teacher Mr Lu.", LineOf([Course, other], "teacher"));
        Assert.Equal("Grade 5 dance (Hanyang District): price 300 yuan.", LineOf([Course, other], "price"));
        Assert.Equal("What I have on these does not say the classroom, and I will not guess.", LineOf([Course, other], "classroom"));
    }

    [Fact]
    public void The_place_of_another_course_is_wished_with_it()
    {
        var heard = Read(English, "I also want calligraphy, in the same district as the dance class", Read(English, "dance for grade 5").Wish, Course);
        Assert.Equal("subject=calligraphy grade=Grade 5 area=Hanyang District", Told(heard));
    }

    [Fact]
    public void And_on_another_day_is_a_wish() => Assert.Equal("subject=dance day=Sunday", Told(Read(English, "and on Sunday?", Read(English, "dance").Wish, Course)));

    [Fact]
    public void They_are_answered_from_its_columns_and_nothing_else()
    {
        Assert.Equal("Grade 5 dance: teacher Ms Qin, price 300 yuan.", Answer("teacher", "price"));
        Assert.Equal("Grade 5 dance: starting date December 5, 2026.", Answer("start_date"));
        Assert.Equal("What I have on Grade 5 dance does not say the classroom, and I will not guess.", Answer("classroom"));
        Assert.Null(AboutItem.To([Course], []));
    }

    [Fact]
    public void Something_easier_goes_down_the_columns_of_levels()
    {
        var heard = Read(English, "something easier, please", Read(English, "dance").Wish, Course);
        Assert.Equal(Move.Easier, heard.Move);
        Assert.Equal(["beginner class"], heard.Wish.Facets["level"]);
    }

    [Theory]
    [InlineData("换一个", Move.Another)]
    [InlineData("有没有便宜点的", Move.Cheaper)]
    [InlineData("太远了，近一点的", Move.Nearer)]
    [InlineData("就这个", Move.None)]
    public void A_move_from_what_was_shown_is_heard(string said, Move move) => Assert.Equal(move, Read(Chinese, said).Move);

    [Fact]
    public void A_topic_that_no_column_has_is_kept_as_words()
    {
        Assert.Equal("摄影", Read(Chinese, "想学摄影").Wish.Words);
        Assert.Equal("bees", Read(English, "a class about bees").Wish.Words);
        Assert.Null(Read(Chinese, "想学书法").Wish.Words);
    }

    [Fact]
    public void A_wish_that_was_kept_is_read_back()
    {
        var wish = Read(Chinese, "书法，不要周六，学费不超过500元").Wish;
        Assert.Equal(wish.Keep(), CourseWish.Recall(wish.Keep())!.Keep());
        Assert.Null(CourseWish.Recall("{"));
    }

    [Fact]
    public void Any_text_is_read_without_a_fault() =>
        Assert.All(["", "　", new string('周', 1000), "周周一一二", "#5", "(((", "不要", "五", "grade", "¥¥¥ under", "\ud83d", "六六六日日"], text => Read(Chinese, text));

    static string Answer(params string[] asked) => LineOf([Course], asked);

    static string LineOf(IReadOnlyList<Item> inView, params string[] asked) => Lines.LineBook.Text(AboutItem.To(inView, asked)!, Language.English);

    static HeardWish Read(WishReader reader, string text, CourseWish? before = null, Item? inView = null, string? asked = null) =>
        reader.Read(new Heard(text, reader == Chinese ? Language.Chinese : Language.English, SmallCity.Wednesday), before ?? CourseWish.None, inView, asked);

    // In the order of the columns, so that a case reads the same however it was said.
    static string Told(HeardWish heard)
    {
        string[] order = ["科目", "年级", "难度", "区域", "subject", "grade", "level", "area", "day", "时段", "time", "校区", "type"];
        return string.Join(' ', heard.Wish.Facets.OrderBy(facet => Array.IndexOf(order, facet.Key)).Select(facet => $"{facet.Key}={string.Join(',', facet.Value)}"));
    }
}
