using System.Collections.Frozen;

namespace Dialogs.Understanding.Numbers;

/// <summary>Words in which a numeral counts nothing.</summary>
static class ChineseWords
{
    const int Longest = 5;

    static readonly FrozenSet<string> words = (
        "一切 一点 一日之计 一点儿 一点点 一点也 一点都 一点不 一点没 有一点 快一点 慢一点 大一点 早一点 晚一点 多一点 少一点 好一点 近一点 一起 一下 一样 " +
        "一定 一般 一直 一些 一会 一旦 一共 一边 一向 一律 一致 一再 一带 一面 一同 一齐 一生 一度 一时 一味 一番 一流 一系列 一体 一概 一如 " +
        "一心 一路 一手 一新 一贯 一早 一口气 一方面 一辈子 一连 一举 一线 一角 一词 一眼 一经 一阵 一行 一声 一股 一门心思 一对一 一模一样 " +
        "一来 一说 一看 一问 一听 一想 一试 一并 一本正经 一毛不拔 一清二楚 一五一十 乱七八糟 七上八下 三心二意 四面八方 五花八门 三三两两 " +
        "统一 唯一 惟一 万一 之一 同一 单一 逐一 专一 均一 合一 划一 不一 第一时间 说一说 看一看 问一问 试一试 想一想 听一听 谈一谈 等一等 " +
        "四川 四周 四处 四季 四肢 四面 四大 四六级 三明治 三亚 三峡 三国 三思 三轮 三角 三八 三七 三甲 三好 三观 三农 五官 五谷 五金 " +
        "五角 五香 五一 五四 六一 七一 八一 十一黄金 七夕 七嘴 八卦 八仙 八宝 八成 九华 九寨 九宫 九九重阳 九九艳阳 阳光九九 双十一 双十二 " +
        "双一流 十分感 十分满 十分重 十分好 十分喜 十分高 十分想 十分方 十分不 十分关 十分热 十分期 十分有 十分困 十分难 十足 十字 十全 十堰 " +
        "百货 百姓 百科 百般 百度 百分百 百年好 百合 百花 百日 千万别 千万不 千万要 千方 千金 千里 千古 万分 万岁 万物 万事 万能 万圣 万达 万科 万象 万家 " +
        "两岸 两口 两广 两会 两手 两侧 两边 两者 两性 两小无 零食 零钱 零售 零件 零花 零碎 零距 零基 零散 零星 清零 飘零 亿万 千千万万 " +
        "周一 周二 周三 周四 周五 周六 礼拜一 礼拜二 礼拜三 礼拜四 礼拜五 礼拜六 星期一 星期二 星期三 星期四 星期五 星期六 " +
        "初一 初二 初三 高一 高二 高三 老大 老二 老三 老四 老五 小三 十堰市 二胡 二手 二维 二宝 二胎 三胎 二孩 三孩 二楼半 " +
        "零时 零下 一家人 一家子 一家口 二话 不三不四 丢三落四 接二连三 颠三倒四 三番五次 九牛一 万无一失 百无一 千篇一律 一心一意 一石二鸟 一见钟情 " +
        "收拾 登陆 大陆 着陆 内陆 陆续 陆军 队伍 肆意 放肆 拾金").Split(' ').ToFrozenSet();

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup =
        words.GetAlternateLookup<ReadOnlySpan<char>>();

    static readonly FrozenSet<char> begins = words.Select(word => word[0]).ToFrozenSet();

    /// <summary>Where the longest such word that begins at <paramref name="at"/> ends; <paramref name="at"/> when none does.</summary>
    public static int End(ReadOnlySpan<char> text, int at)
    {
        if (!begins.Contains(text[at]))
        {
            return at;
        }

        for (var length = Math.Min(Longest, text.Length - at); length >= 2; length--)
        {
            if (lookup.Contains(text.Slice(at, length)))
            {
                return at + length;
            }
        }

        return at;
    }
}
