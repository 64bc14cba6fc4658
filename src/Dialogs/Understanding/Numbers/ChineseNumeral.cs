namespace Dialogs.Understanding.Numbers;

/// <summary>
/// One whole Chinese numeral: 一百零五, 二〇二六, 廿三, 3万4000, 四百五 (= 450), 五百余万. Blanks may stand beside a unit.
/// </summary>
/// <remarks>See the Chinese national standard <see href="https://openstd.samr.gov.cn/">GB/T 15835-2011</see> for how numbers are written.</remarks>
ref struct ChineseNumeral
{
    const double NoUnit = 10_000;

    readonly ReadOnlySpan<char> text;
    int at;
    double total;
    double section;
    double pending;
    double lastUnit;
    double lastBig;
    double impliedUnit;
    bool zero;
    bool literal;

    ChineseNumeral(ReadOnlySpan<char> text, int at)
    {
        this.text = text;
        this.at = at;
        pending = -1;
        lastUnit = NoUnit;
        lastBig = double.MaxValue;
    }

    /// <summary>True when a numeral begins at <paramref name="at"/>; <paramref name="end"/> is where it stops.</summary>
    public static bool Read(ReadOnlySpan<char> text, int at, out double value, out int end)
    {
        if (DigitString(text, at, out value, out end))
        {
            return true;
        }

        if (at < text.Length && text[at] == ' ')
        {
            return false;
        }

        var numeral = new ChineseNumeral(text, at);
        end = at;
        while (numeral.Step())
        {
            end = numeral.at;
        }

        value = numeral.Value();
        return end > at && double.IsFinite(value);
    }

    /// <summary>The value of a single Chinese digit; -1 when the character is none.</summary>
    public static int Digit(char c) => c switch
    {
        '零' => 0,
        '一' or '幺' => 1,
        '二' or '贰' or '两' or '俩' => 2,
        '三' or '叁' or '仨' => 3,
        '四' or '肆' => 4,
        '五' or '伍' => 5,
        '六' or '陆' => 6,
        '七' or '柒' => 7,
        '八' or '捌' => 8,
        '九' or '玖' => 9,
        _ => -1,
    };

    /// <summary>The value of 十, 百 and 千 in all their forms; 0 when the character is none.</summary>
    public static double Unit(char c) => c switch
    {
        '十' or '拾' => 10,
        '百' or '佰' => 100,
        '千' or '仟' => 1000,
        _ => 0,
    };

    /// <summary>The value of 万, 亿 and 兆; 0 when the character is none.</summary>
    public static double BigUnit(char c) => c switch
    {
        '万' => 1e4,
        '亿' => 1e8,
        '兆' => 1e12,
        _ => 0,
    };

    static int Tens(char c) => c switch { '廿' => 20, '卅' => 30, '卌' => 40, _ => 0 };

    // 二〇二六: two digits or more side by side are read one by one, unless a unit follows the last of them.
    static bool DigitString(ReadOnlySpan<char> text, int at, out double value, out int end)
    {
        (value, end) = (0, at);
        while (end < text.Length && end - at < 15 && Digit(text[end]) is >= 0 and var digit)
        {
            (value, end) = (value * 10 + digit, end + 1);
        }

        // 三四个 are three or four.
        var about = end - at == 2 && value % 10 == Math.Floor(value / 10) + 1 && text[at] != '零';
        var unitFollows = end < text.Length && (Unit(text[end]) > 0 || BigUnit(text[end]) > 0);
        return end - at >= 2 && !about && !unitFollows && !text[at..end].ContainsAny('两', '俩', '仨');
    }

    bool Step()
    {
        var here = Blank(at);
        if (here >= text.Length)
        {
            return false;
        }

        var c = text[here];
        if (c == '零')
        {
            return Zero(here);
        }

        if (char.IsAsciiDigit(c))
        {
            return Literal(here);
        }

        return Digit(c) is >= 0 and var digit ? TakeDigit(here, digit)
            : Tens(c) > 0 ? TakeTens(here, Tens(c))
            : Unit(c) > 0 ? TakeUnit(here, Unit(c))
            : TakeBigUnit(here);
    }

    // Only beside a unit do blanks stay inside a numeral.
    readonly int Blank(int from)
    {
        var here = from;
        while (here < text.Length && here - from < 2 && text[here] == ' ')
        {
            here++;
        }

        var beside = here > from && from > 0 && (IsUnit(from - 1) || IsUnit(here));
        return here == from || beside ? here : text.Length;
    }

    readonly bool IsUnit(int place) => place < text.Length && (Unit(text[place]) > 0 || BigUnit(text[place]) > 0);

    bool Zero(int here)
    {
        if (pending >= 0 || zero && section == 0 && total == 0)
        {
            return false;
        }

        (zero, at, impliedUnit) = (true, Vague(here + 1), 0);
        return true;
    }

    bool Literal(int here)
    {
        if (pending >= 0 || !DigitNumber.Read(text, here, out var value, out var end))
        {
            return false;
        }

        (pending, at, literal) = (value, end, true);
        return value < lastUnit || lastUnit == NoUnit;
    }

    bool TakeDigit(int here, int digit)
    {
        if (pending >= 0 || StandsBeforeUnit(here, out var unit) && unit >= lastUnit && unit < 1e4)
        {
            return false;
        }

        (pending, at, literal) = (digit, here + 1, false);
        return true;
    }

    bool StandsBeforeUnit(int here, out double unit)
    {
        var next = Blank(here + 1);
        unit = next < text.Length ? Unit(text[next]) : 0;
        return unit > 0;
    }

    bool TakeTens(int here, int tens)
    {
        if (pending >= 0 || lastUnit <= 10)
        {
            return false;
        }

        (section, lastUnit, impliedUnit, at) = (section + tens, 10, 10, here + 1);
        return true;
    }

    bool TakeUnit(int here, double unit)
    {
        if (unit >= lastUnit)
        {
            return false;
        }

        section += (pending >= 0 ? pending : 1) * unit;
        (pending, lastUnit, impliedUnit, zero) = (-1, unit, unit, false);
        at = Vague(here + 1);
        return true;
    }

    // 几, 多, 余 and 来 blur a number that goes on with 万 or 亿: 二十几万.
    readonly int Vague(int from)
    {
        var here = Blank(from);
        return here < text.Length && text[here] is '几' or '多' or '余' or '来'
            && Blank(here + 1) is var next && next < text.Length && BigUnit(text[next]) > 0 ? here + 1 : from;
    }

    bool TakeBigUnit(int here)
    {
        var c = text[here];
        if (literal && c is '几' or '多' or '余' && Vague(here) == here + 1)
        {
            at = here + 1;
            return true;
        }

        var unit = BigUnit(c);
        var value = section + Math.Max(pending, 0);
        if (unit == 0 || total + value == 0 || value > 0 && unit == lastBig)
        {
            return false;
        }

        total = unit >= lastBig && lastBig < double.MaxValue ? (total + value) * unit : total + value * unit;
        (section, pending, zero, lastUnit, lastBig, impliedUnit) = (0, -1, false, NoUnit, unit, unit);
        at = here + 1;
        return true;
    }

    // 四百五 is 450: a last digit right after a unit counts tenths of it.
    readonly double Trailing() => pending < 0 ? 0
        : !zero && !literal && impliedUnit > 10 ? pending * impliedUnit / 10
        : pending;

    readonly double Value() => total + section + Trailing();
}
