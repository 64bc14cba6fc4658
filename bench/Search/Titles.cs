namespace Search;

/// <summary>One row of the catalogue.</summary>
sealed record Row(int Kind, string Id, string Title, string Author, string Subject, string Level, string Audience, int Minutes, string Summary);

/// <summary>Invents as many rows as a city has, always the same: e-books, audio, courses and resources as 1,000,000 to 100,000 to 6,500 to 8,800.</summary>
sealed class Titles(int count)
{
    const string surnames = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈";
    const string given = "文明华建国志强伟芳秀英敏静丽艳玉兰春梅海燕晓红云飞小波志远思源嘉怡子涵雨桐浩然一鸣天佑书瑶若曦安宁";

    public static readonly string[] Topics =
    [
        "太极拳", "书法", "国画", "摄影", "声乐", "古筝", "二胡", "钢琴", "舞蹈", "瑜伽", "养生", "中医", "营养", "急救", "睡眠", "心理", "情绪", "沟通", "育儿", "阅读",
        "作文", "数学", "英语", "日语", "历史", "地理", "物理", "化学", "生物", "天文", "编程", "手机", "电脑", "办公软件", "人工智能", "短视频", "网络安全", "防诈骗", "理财", "法律",
        "礼仪", "茶艺", "烘焙", "家常菜", "面点", "插花", "园艺", "剪纸", "汉绣", "编织", "陶艺", "木工", "围棋", "象棋", "唐诗", "宋词", "论语", "红楼梦", "三国演义", "武汉方言",
        "长江文化", "黄鹤楼", "楚剧", "民间故事", "童话", "科幻", "悬疑", "武侠", "散文", "传记", "旅行", "建筑", "桥梁", "铁路", "航空", "海洋", "森林", "昆虫", "鸟类", "恐龙",
        "求职", "创业", "会计", "电工", "汽车维修", "护理", "家政", "垃圾分类", "消防", "社区服务", "志愿服务", "口才", "主持", "戏剧", "电影", "音乐欣赏", "美学", "哲学", "逻辑", "统计",
    ];

    public static readonly string[] Forms =
    [
        "入门", "基础", "进阶", "提高", "精讲", "图解", "一本通", "十讲", "百问", "手册", "指南", "故事", "笔记", "实践", "漫谈", "简史", "欣赏", "练习", "课堂", "百科",
        "启蒙", "小课", "大全", "精选", "随笔", "方法", "案例", "训练", "观察", "探索",
    ];

    static readonly string[] audiences = ["老年人", "家长", "儿童", "青少年", "上班族", "新手", "教师", "女性", "社区居民", "外来务工者"];
    static readonly string[] openings = ["", "", "写给大家的", "零起点学", "从零开始：", "身边的", "每天十分钟·", "说说", "走进", "重新认识"];
    static readonly string[] levels = ["入门", "初级", "中级", "高级"];

    readonly Random random = new(20261124);

    public IEnumerable<Row> All()
    {
        for (var i = 0; i < count; i++) yield return One(i);
    }

    Row One(int number)
    {
        var (topic, form, audience) = (Pick(Topics), Pick(Forms), Pick(audiences));
        var volume = random.Next(3) == 0 ? $"（第{random.Next(1, 13)}册）" : "";
        return new(
            Kind((double)number / count), $"i{number}", $"{Pick(openings)}{topic}{form}{volume}",
            $"{Pick(surnames)}{Pick(given)}{Pick(given)}", topic, Pick(levels), audience, random.Next(5, 600),
            $"适合{audience}的{topic}{form}，配{Pick(Topics)}延伸阅读。");
    }

    static int Kind(double at) => at < 0.8966 ? 3 : at < 0.9863 ? 4 : at < 0.9921 ? 0 : 1;

    string Pick(string[] from) => from[random.Next(from.Length)];

    char Pick(string from) => from[random.Next(from.Length)];
}
