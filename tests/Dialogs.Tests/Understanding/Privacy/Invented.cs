using System.Globalization;

namespace Dialogs.Tests.Understanding.Privacy;

/// <summary>Something personal that stands in a message.</summary>
/// <param name="Kind">What it is: the word in the braces of a template.</param>
/// <param name="Words">As it is written.</param>
/// <param name="Parts">Each of these gives it away.</param>
sealed record Personal(string Kind, string Words, string[] Parts);

/// <summary>Invents people's data. Its names and addresses are its own: the redactor holds none of them.</summary>
sealed class Invented(Random random)
{
    const string Surnames = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫雷龙黎史陶贺毛段郝顾龚邵覃武钱戴严莫孔向常汤康易乔赖文樊兰殷施洪翟安颜倪温庄牛涂柯明万皮桂阳危揭敖";
    const string Given = "婧涵翊昀澍珺芃晏琰霁朗桢嘉懿淑兰秀英桂芝建国卫东志强海燕雪梅春花冬青德胜永福长顺玉珍凤霞美娟晓彤思远浩然子墨一诺若曦宇轩梓萱欣怡俊杰博文诗雨慧敏丽萍红梅国栋爱华大勇小娥根生水生腊梅金枝银凤洁莹磊鑫森淼焱垚";
    static readonly string[] compound = ["欧阳", "司徒", "上官", "诸葛", "皇甫", "尉迟", "令狐", "慕容"];
    static readonly string[] first = ["Priya", "Oluwaseun", "Thaddeus", "Bronwyn", "Siobhan", "Kwame", "Anneliese", "Ottilie", "Rosalind", "Cedric", "Marguerite", "Dmitri", "Yusuf", "Fatima", "Nkechi", "Beatrix", "Hamish", "Ingrid", "Leopold", "Winifred", "Esmeralda", "Giancarlo", "Haruki", "Xiuying", "Jianguo", "Meilin", "Guozhong", "Percival", "Zainab", "Tamsin"];
    static readonly string[] last = ["Whitcombe", "Adeyemi", "Lindqvist", "Okafor", "Marchetti", "Haverstock", "Petrov", "Delacroix", "O'Halloran", "MacGillivray", "Nakamura", "Subramaniam", "Wu", "Zhang", "Ouyang", "Featherstone", "Al-Masri", "Kowalczyk", "Pemberton", "Ashdown-Reed"];
    static readonly string[] roads = ["翠微横路", "友谊大道", "梅苑路", "丁字桥路", "长虹街", "铁箕山路", "白沙洲大道", "建设八路", "育才二路", "银墩路", "老铁厂巷", "荷花池街", "三眼桥路", "韩家墩街", "南湖东路", "雄楚大道"];
    static readonly string[] estates = ["锦绣龙城", "金色港湾", "常青花园", "南国明珠", "翠堤春晓", "惠民苑", "福星惠誉", "东方雅园", "水蓝郡", "万松园", "融侨锦城", "百瑞景"];
    static readonly string[] streets = ["Kestrel", "Old Brewery", "Luoshi", "Heping", "Marlowe", "Lantern Hill", "Youyi", "Wisteria", "Zhuodaoquan", "St Aldhelm", "Copperfield", "Xiongchu"];
    static readonly string[] kinds = ["Road", "Street", "Avenue", "Lane", "Drive", "Rd", "St", "Court", "Boulevard"];
    static readonly string[] gardens = ["Jade Dragon Garden", "Silverlake Court", "Maple Residence", "Golden Harbour Estate", "Peony Towers"];
    static readonly string[] handles = ["sunnyday_1968", "lanlan520", "wh_oldfish77", "qiuye2008", "mingyue-66", "jasmine_tea", "dragonking1955", "xiaobaitu99"];

    /// <summary>Something of the kind that a template names.</summary>
    public Personal Of(string kind, bool chinese) => kind switch
    {
        "phone" => Number(kind, Phone()),
        "landline" => Number(kind, Pick("027-8", "(027) 8", "027 8", "0278") + Digits(3) + Pick("", " ", "-") + Digits(4)),
        "id" => Number(kind, Identity()),
        "card" => Number(kind, Card()),
        "passport" => Number(kind, Pick("E", "G", "EA", "K") + Digits(8)),
        "qq" => Number(kind, Digits(random.Next(8, 11))),
        "plate" => Whole(kind, "鄂" + Pick("A", "B", "W") + Pick("", "·", " ") + Pick("D", "F", "8", "3") + Digits(4)),
        "mail" => Mail(),
        "wechat" => Whole(kind, Pick(handles)),
        "link" => Whole(kind, Pick("https://pan.example.com/s/", "http://photos.example.cn/u/", "www.example.com/home?u=", "weibo.com/u/") + Digits(9)),
        "birth" => Birth(chinese),
        "name" => chinese ? ChineseName() : EnglishName(),
        "other" => chinese ? EnglishName() with { Kind = "name" } : ChineseName() with { Kind = "name" },
        "address" => chinese ? ChineseAddress() : EnglishAddress(),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>One of these.</summary>
    public string Pick(params string[] choices) => choices[random.Next(choices.Length)];

    /// <summary>All words that its names and addresses are made of, save surnames and kinds of roads.</summary>
    public static IEnumerable<string> OwnWords => [.. first.Except(["Xiuying"]), .. roads, .. estates, .. streets.SelectMany(name => name.Split(' ')).Where(word => word.Length > 4), .. gardens];

    string Digits(int count) => string.Concat(Enumerable.Range(0, count).Select(_ => (char)('0' + random.Next(10))));

    static Personal Whole(string kind, string words) => new(kind, words, [words]);

    // Six figures in a row are enough to find somebody by.
    static Personal Number(string kind, string words)
    {
        var figures = string.Concat(words.Select(Figure).Where(char.IsAsciiLetterOrDigit));
        return new(kind, words, [.. Enumerable.Range(0, Math.Max(1, figures.Length - 5)).Select(at => string.Concat("#", figures.AsSpan(at, Math.Min(6, figures.Length))))]);
    }

    public static char Figure(char c) => c == '幺' ? '1' : "零一二三四五六七八九".IndexOf(c, StringComparison.Ordinal) is >= 0 and var digit ? (char)('0' + digit)
        : char.IsDigit(c) ? (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c)) : c;

    string Phone()
    {
        var bare = Pick("13", "15", "17", "18", "19") + Digits(9);
        return random.Next(10) switch
        {
            0 => $"{bare[..3]} {bare[3..7]} {bare[7..]}",
            1 => $"{bare[..3]}-{bare[3..7]}-{bare[7..]}",
            2 => "+86 " + bare,
            3 => "+86" + bare,
            4 => string.Concat(bare.Select(c => (char)(c + 0xFEE0))),
            5 => string.Concat(bare.Select(c => c == '1' && random.Next(2) == 0 ? '幺' : "零一二三四五六七八九"[c - '0'])),
            6 => $"{bare[..3]}.{bare[3..7]}.{bare[7..]}",
            7 => $"0086-{bare}",
            _ => bare,
        };
    }

    string Identity()
    {
        var bare = Pick("420106", "420111", "110105", "430281") + random.Next(1935, 2005) + $"{random.Next(1, 13):00}{random.Next(1, 29):00}" + Digits(3);
        int[] weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        var whole = bare + "10X98765432"[weights.Select((weight, at) => weight * (bare[at] - '0')).Sum() % 11];
        return random.Next(5) switch
        {
            0 => $"{whole[..6]} {whole[6..14]} {whole[14..]}",
            1 => whole.ToLowerInvariant(),
            2 => whole[..6] + whole[8..17],
            _ => whole,
        };
    }

    string Card()
    {
        var bare = Pick("622202", "621700", "6225", "4", "5") + Digits(14);
        bare = bare[..15];
        var sum = bare.Reverse().Select((c, at) => at % 2 == 1 ? c - '0' : (c - '0') * 2).Sum(value => value > 9 ? value - 9 : value);
        var whole = bare + (10 - (sum % 10)) % 10;
        return random.Next(3) switch { 0 => string.Join(' ', whole.Chunk(4).Select(part => new string(part))), 1 => string.Join('-', whole.Chunk(4).Select(part => new string(part))), _ => whole };
    }

    Personal Mail()
    {
        var name = Pick("wangxy", "lin.mei", "old_fish", "p.whitcombe", "zhao-laoshi", "qiuye") + random.Next(10, 99);
        var words = random.Next(4) == 0 ? $"{name} at example dot com" : name + Pick("@qq.com", "@163.com", "@example.org", "@mail.example.edu.cn", "＠qq.com");
        return new("mail", words, [name]);
    }

    Personal Birth(bool chinese)
    {
        var day = new DateOnly(random.Next(1940, 2000), random.Next(1, 13), random.Next(1, 29));
        var words = chinese ? Pick($"{day.Year}年{day.Month}月{day.Day}日", $"{day.Year}.{day.Month}.{day.Day}", $"{day:yyyy-MM-dd}")
            : Pick(day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture), day.ToString("d MMM yyyy", CultureInfo.InvariantCulture), $"{day:dd/MM/yyyy}", $"{day:yyyy-MM-dd}");
        return new("birth", words, [words, day.Year.ToString(CultureInfo.InvariantCulture)]);
    }

    Personal ChineseName()
    {
        var surname = random.Next(25) == 0 ? Pick(compound) : Surnames[random.Next(Surnames.Length)].ToString();
        var given = string.Concat(Enumerable.Range(0, random.Next(4) == 0 ? 1 : 2).Select(_ => Given[random.Next(Given.Length)]));
        return new("name", surname + given, given.Length == 2 ? [given, surname + given[0]] : [surname + given]);
    }

    Personal EnglishName()
    {
        var (one, two) = (Pick(first), Pick(last));
        return random.Next(3) switch
        {
            0 => new("name", one, [one]),
            1 => new("name", $"{one} {Pick("J.", "M.", "K.")} {two}", two.Length > 3 ? [one, two] : [one]),
            _ => new("name", $"{one} {two}", two.Length > 3 ? [one, two] : [one]),
        };
    }

    Personal ChineseAddress()
    {
        var (road, number, estate, room) = (Pick(roads), $"{random.Next(10, 400)}号", Pick(estates), $"{random.Next(2, 9)}{random.Next(101, 3305)}");
        var block = random.Next(11, 60);
        return random.Next(7) switch
        {
            0 => new("address", road + number, [road, number]),
            1 => new("address", $"{Pick("洪山区", "武昌区", "武汉市江岸区")}{road}{number}{estate}{block}栋{random.Next(1, 4)}单元{room}室", [road, number, estate, $"{block}栋", room]),
            2 => new("address", $"{estate}{block}栋{room}", [estate, $"{block}栋", room]),
            3 => new("address", $"{estate}小区{Pick("三", "五", "八")}号楼二单元", [estate]),
            4 => new("address", $"{road}{number}院{block}门{room}室", [road, number, room]),
            5 => new("address", $"{estate}小区", [estate]),
            _ => new("address", $"{road}{number}{estate}{Pick("B", "C")}座{room}", [road, number, estate, room]),
        };
    }

    Personal EnglishAddress()
    {
        var (street, kind, number) = (Pick(streets), Pick(kinds), random.Next(101, 990).ToString(CultureInfo.InvariantCulture));
        var (garden, room) = (Pick(gardens), random.Next(1101, 3300).ToString(CultureInfo.InvariantCulture));
        return random.Next(6) switch
        {
            0 => new("address", $"{number} {street} {kind}", [street, number]),
            1 => new("address", $"No. {number} {street} {kind}, {Pick("Wuchang", "Hongshan District", "Hankou")}", [street, number]),
            2 => new("address", $"Apt {room}, {number} {street} {kind}", [street, number, room]),
            3 => new("address", $"Room {room}, Building {random.Next(2, 9)}, {garden}", [garden, room]),
            4 => new("address", $"{number}B {street.ToLowerInvariant()} {kind.ToLowerInvariant()}", [street.ToLowerInvariant(), number]),
            _ => new("address", $"Flat {room}, {garden}, {number} {street} {kind}", [garden, street, number, room]),
        };
    }
}
