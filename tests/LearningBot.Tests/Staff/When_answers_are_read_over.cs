using Microsoft.Extensions.Configuration;

namespace LearningBot.Tests.Staff;

public sealed class When_answers_are_read_over
{
    [Fact]
    public void is_half_a_year_after_they_were_unless_the_city_says_otherwise()
    {
        Assert.Equal(180, Days(null));
        Assert.Equal(30, Days("30"));
    }

    [Theory]
    [InlineData("0"), InlineData("3651"), InlineData("-1"), InlineData("half a year"), InlineData("1.5")]
    public void is_refused_with_what_to_write_when_it_is_no_number_of_days(string days)
    {
        var fault = Assert.Throws<InvalidDataException>(() => Days(days));
        Assert.Equal($"Answers:ReviewDays is \"{days}\": write a whole number of days from 1 to 3650.", fault.Message);
    }

    static double Days(string? days) =>
        Settings.Learning(new ConfigurationBuilder().AddInMemoryCollection([new("Answers:ReviewDays", days)]).Build()).AnswerReview.TotalDays;
}
