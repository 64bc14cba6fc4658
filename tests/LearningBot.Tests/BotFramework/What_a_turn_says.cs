using Dialogs.Talking;
using Learning;
using LearningBot.Channels.BotFramework;

namespace LearningBot.Tests.BotFramework;

/// <summary>Several messages of one turn leave together where nothing is lost by it.</summary>
public sealed class What_a_turn_says
{
    static readonly Outgoing booked = new() { Text = "Booked.", Language = Language.English, File = new("a.ics", "text/calendar", "/a.ics") };
    static readonly Outgoing linked = booked with { File = new("For your family", FileLink.Html, "/help/1") };
    static readonly Outgoing asked = new() { Text = "Anything else?", Language = Language.English, Choices = ["a", "b"], Asks = true };

    [Fact]
    public void leaves_as_one_message_with_its_file_and_its_buttons()
    {
        var one = Assert.Single(OneMessage.Of([booked, asked]));

        Assert.Equal("Booked.\n\nAnything else?", one.Text);
        Assert.Equal((booked.File, asked.Choices, true, null), (one.File, one.Choices, one.Asks, one.Speak));
    }

    [Fact]
    public void is_spoken_as_one_too() =>
        Assert.Equal("Done. Anything else?", OneMessage.Of([booked with { Speak = "Done." }, asked])[0].Speak);

    [Fact]
    public void stays_apart_where_buttons_a_file_or_a_language_would_be_lost()
    {
        Assert.Equal([asked, booked], OneMessage.Of([asked, booked]));
        Assert.Equal([booked, booked], OneMessage.Of([booked, booked]));
        Assert.Equal([linked, asked], OneMessage.Of([linked, asked]));
        Assert.Equal([booked, asked with { Language = Language.Chinese }], OneMessage.Of([booked, asked with { Language = Language.Chinese }]));
        Assert.Empty(OneMessage.Of([]));
    }
}
