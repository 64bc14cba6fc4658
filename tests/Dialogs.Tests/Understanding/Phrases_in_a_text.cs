using Dialogs.Understanding;

namespace Dialogs.Tests.Understanding;

/// <summary>Many phrases found in a text at one go.</summary>
public sealed class Phrases_in_a_text
{
    static readonly PhraseFinder<int> finder = new([("a", 1), ("an", 2), ("and", 3), ("好", 4), ("好的", 5), ("an", 6)]);

    [Theory]
    [InlineData("", "")]
    [InlineData("x", "")]
    [InlineData("a", "0:1")]
    [InlineData("an", "0:1 0:2 0:6")]
    [InlineData("sand", "1:1 1:2 1:6 1:3")]
    [InlineData("好", "0:4")]
    [InlineData("好好的", "0:4 1:4 1:5")]
    public void are_found_wherever_they_stand(string text, string found) =>
        Assert.Equal(found, string.Join(' ', finder.In(text).Order().Select(each => $"{each.At}:{each.Of}")));

    [Fact]
    public void are_those_that_are_found_one_by_one()
    {
        var found = 0;
        foreach (var text in WordBook.Keys.SelectMany(WordBook.All).Chunk(3).Select(words => string.Join(' ', words)))
        {
            var one = WordBook.Keys.Select(key => (Key: key, Length: WordBook.All(key).Where(word => WordBook.Contains(text, word)).Select(word => word.Length).DefaultIfEmpty().Max()))
                .Where(each => each.Length > 0).ToDictionary(each => each.Key, each => each.Length);
            Assert.Equal(one.OrderBy(each => each.Key), WordBook.In(text).OrderBy(each => each.Key));
            found += one.Count;
        }
        Assert.True(found > 1000, $"{found} lists found");
    }
}
