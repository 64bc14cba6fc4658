using LearningBot.Commands;

namespace LearningBot.Tests.Commands;

public sealed class Calling_a_command : IDisposable
{
    readonly StringWriter said = new();
    readonly StringWriter errors = new();
    readonly List<Call> calls = [];

    Command[] Commands() =>
    [
        new("serve", "Runs.", Keep),
        new("copy", "Copies.", Keep)
        {
            Operands = [new("IN", "the file to read."), new("OUT", "the file to write.")],
            Options = [new("--size", "How much.", "SIZE") { Choices = ["small", "city"] }, new("--fast", "Hurries.")],
        },
        new("fail", "Fails.", _ => throw new FailedException("The disk is full: free some of it.")),
        Several.Of("box", "Keeps things.", Several.Of("box shelf", "Puts them in order.", new Command("box shelf fill", "Fills it.", Keep) { Operands = [new("IN", "the file to read.")] })),
        new("break", "Breaks.", _ => throw new InvalidOperationException("never expected")),
    ];

    Task<int> Keep(Call call)
    {
        calls.Add(call);
        return Task.FromResult(Exit.Ok);
    }

    Task<int> Run(params string[] line) =>
        AllCommands.Run(Commands(), line, new Terminal(TextReader.Null, said, errors, Width: null));

    [Theory]
    [InlineData]
    [InlineData("serve")]
    [InlineData("--Data:Directory=/srv")]
    [InlineData("--urls", "http://localhost:5000")]
    public async Task serves_when_no_other_command_is_named(params string[] line)
    {
        Assert.Equal(Exit.Ok, await Run(line));
        Assert.Single(calls);
    }

    [Fact]
    public async Task hands_over_operands_options_and_settings_wherever_they_stand()
    {
        await Run("copy", "--Sample:Load=false", "a.txt", "--size", "city", "--urls", "http://localhost:1", "b.txt", "--fast", "--Data:Directory", "/srv");

        var call = Assert.Single(calls);
        Assert.Equal(["a.txt", "b.txt"], call.Operands);
        Assert.Equal("city", call.Value("--size"));
        Assert.True(call.Has("--fast"));
        Assert.Equal(["--Sample:Load=false", "--urls=http://localhost:1", "--Data:Directory=/srv"], call.Settings);
    }

    [Fact]
    public async Task finds_a_part_of_a_part_and_explains_it()
    {
        Assert.Equal(Exit.Ok, await Run("box", "shelf", "fill", "a.txt"));
        Assert.Equal(["a.txt"], Assert.Single(calls).Operands);
        Assert.Equal(Exit.Ok, await Run("box", "shelf", "fill", "--help"));
        Assert.Contains("box shelf fill IN", said.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no command \"servee\". Did you mean serve?", "servee")]
    [InlineData("There is: serve, copy, fail, box, break.", "dance")]
    [InlineData("copy needs OUT: the file to write. Write: copy IN OUT [--size small|city] [--fast]", "copy", "a.txt")]
    [InlineData("copy does not take \"c.txt\".", "copy", "a.txt", "b.txt", "c.txt")]
    [InlineData("copy does not know --sise. Did you mean --size?", "copy", "a.txt", "b.txt", "--sise", "city")]
    [InlineData("--size needs small or city, not \"huge\".", "copy", "a.txt", "b.txt", "--size=huge")]
    [InlineData("--size needs small or city, not \"\".", "copy", "a.txt", "b.txt", "--size")]
    [InlineData("--fast takes no value", "copy", "a.txt", "b.txt", "--fast=yes")]
    [InlineData("--Data:Directory needs a value", "copy", "a.txt", "b.txt", "--Data:Directory")]
    [InlineData("It takes no options.", "serve", "--fast")]
    [InlineData("box shelf needs one more word. There is: box shelf fill.", "box", "shelf")]
    [InlineData("no command \"box shelf fil\". Did you mean box shelf fill?", "box", "shelf", "fil")]
    public async Task says_what_is_wrong_and_what_to_write_instead(string expected, params string[] line)
    {
        Assert.Equal(Exit.Misused, await Run(line));
        Assert.Contains(expected, errors.ToString(), StringComparison.Ordinal);
        Assert.Empty(calls);
    }

    [Fact]
    public async Task that_fails_says_only_why()
    {
        Assert.Equal(Exit.Failed, await Run("fail"));
        Assert.Equal("The disk is full: free some of it.", errors.ToString().Trim());
    }

    [Fact]
    public async Task that_breaks_says_where_for_those_who_mend_it()
    {
        Assert.Equal(Exit.Failed, await Run("break"));
        Assert.Contains(nameof(Calling_a_command), errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task explains_all_commands_when_asked()
    {
        Assert.Equal(Exit.Ok, await Run("--help"));
        Assert.All(Commands(), command => Assert.Contains($"  {command.Name} ", said.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task explains_one_command_and_does_not_run_it()
    {
        Assert.Equal(Exit.Ok, await Run("copy", "a.txt", "--help"));
        Assert.Contains("copy IN OUT [--size small|city] [--fast]", said.ToString(), StringComparison.Ordinal);
        Assert.Empty(calls);
    }

    [Fact]
    public void is_possible_for_each_command_of_the_program_by_its_own_name()
    {
        Assert.Equal(AllCommands.List.Count, AllCommands.List.Select(command => command.Name).Distinct().Count());
        Assert.All(AllCommands.List, command => Assert.EndsWith(".", command.Summary, StringComparison.Ordinal));
    }

    public void Dispose()
    {
        said.Dispose();
        errors.Dispose();
    }
}
