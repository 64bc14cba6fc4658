namespace Dialogs.Understanding.Dates;

/// <summary>What kind of time was said.</summary>
public enum DateKind
{
    /// <summary>One day: 明天, "Dec 5th".</summary>
    Date,

    /// <summary>A time on a day: "Saturday 3pm", 半小时后.</summary>
    Moment,

    /// <summary>A time of day without a day: 下午三点, "in the evening", "between 3 and 5pm".</summary>
    TimeOfDay,

    /// <summary>Several days: 周末, 下周, "December", 12月1号到5号.</summary>
    Days,

    /// <summary>From one moment to another: 周六下午, "9:30 to 11 on Thursday"; one of the ends may be open.</summary>
    Period,

    /// <summary>How long, not when: 两个小时, "half an hour".</summary>
    Duration,

    /// <summary>Again and again: 每周三, "every weekend".</summary>
    Repeated,
}
