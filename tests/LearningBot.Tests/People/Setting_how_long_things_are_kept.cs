using Learning.People;
using LearningBot.People;
using Microsoft.Extensions.Configuration;

namespace LearningBot.Tests.People;

public sealed class Setting_how_long_things_are_kept
{
    [Fact]
    public void needs_no_setting() => Assert.Equal(new RetentionOptions(), Read());

    [Fact]
    public void takes_days_for_each_kind() => Assert.Equal(
        new RetentionOptions { Bookings = 1, Questions = 2, Deliveries = 3, DeadLetters = 4, Consents = 5, Visitors = 6, Audit = 3650 },
        Read(("Bookings", "1"), ("questions", "2"), ("Deliveries", "3"), ("DeadLetters", "4"), ("Consents", "5"), ("Visitors", "6"), ("Audit", "3650")));

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("3651")]
    [InlineData("ninety")]
    [InlineData("")]
    [InlineData("1.5")]
    public void says_what_to_write_when_a_value_is_out_of_range(string days) => Assert.Equal(
        $"Retention:Questions is \"{days}\": write a whole number of days from 1 to 3650.",
        Assert.Throws<InvalidDataException>(() => Read(("Questions", days))).Message);

    [Fact]
    public void says_which_kinds_there_are_when_there_is_no_such_one() => Assert.Equal(
        "There is no Retention:Qestions: write Retention:Bookings, Questions, Deliveries, DeadLetters, Consents, Visitors or Audit.",
        Assert.Throws<InvalidDataException>(() => Read(("Qestions", "90"))).Message);

    static RetentionOptions Read(params (string Kind, string Days)[] settings) => RetentionSettings.Read(new ConfigurationBuilder()
        .AddInMemoryCollection(settings.ToDictionary(it => $"Retention:{it.Kind}", it => (string?)it.Days)).Build());
}
