namespace Learning.Tests.Guides;

/// <summary>The drawings of the guides that come with the bot, and the rules themselves.</summary>
public sealed class The_drawings
{
    const string Good = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 240"><title>A</title><rect width="320" height="240" fill="#ffffff"/>
        <text x="9" y="40" font-family="sans-serif" font-size="18" fill="#1b1b1b">A</text></svg>
        """;

    public static TheoryData<string> Files => [.. Directory.GetFiles(Shipped.Pictures).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void keep_the_rules(string file) => Assert.Empty(Drawing.Faults(File.ReadAllText(Path.Combine(Shipped.Pictures, file))));

    [Theory]
    [InlineData("A</text>", "A</text><script/>", "<script>")]
    [InlineData("<rect ", "<rect onclick=\"a()\" ", "onclick")]
    [InlineData("A</text>", "A</text><image href=\"https://example.org/a.png\"/>", "<image>")]
    [InlineData("fill=\"#ffffff\"", "fill=\"url(https://example.org/a)\"", "fill")]
    [InlineData("18", "17", "small letters: A")]
    [InlineData("#1b1b1b", "#999999", "pale letters: A")]
    [InlineData("sans-serif", "Somebody", "another font: A")]
    [InlineData("320 240", "640 480", "not 320 by 240")]
    [InlineData("<title>A</title>", "", "no title")]
    public void are_refused_with_a_fault(string what, string instead, string fault)
    {
        Assert.Empty(Drawing.Faults(Good));
        Assert.Contains(fault, Drawing.Faults(Good.Replace(what, instead, StringComparison.Ordinal)));
    }
}
