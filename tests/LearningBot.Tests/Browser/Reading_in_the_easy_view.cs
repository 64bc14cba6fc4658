namespace LearningBot.Tests.Browser;

/// <summary>Where the easy view stands while somebody reads it; a scripted talk holds an answer back until it is let go.</summary>
public sealed class Reading_in_the_easy_view(Chromium chromium) : IClassFixture<Chromium>
{
    const string Transcript = "document.querySelector('.webchat__basic-transcript__scrollable')";

    [Fact]
    public async Task a_message_that_comes_by_itself_does_not_move_what_is_being_read()
    {
        await using var person = await Waiting();
        var bottom = await Rests(person);
        await ScrollsUp(person);
        var top = await Rests(person);
        Assert.True(top < bottom - 200);
        LetGo();
        await person.Reads(9);
        Assert.Equal(top, await Rests(person));
    }

    [Theory]
    [InlineData(false), InlineData(true)] // and the control: a person who looks elsewhere is left there
    public async Task an_answer_is_brought_into_view_when_the_client_has_lost_its_place(bool looksElsewhere)
    {
        await using var person = await Waiting();
        await Rests(person);
        await person.Page.EvaluateAsync(
            $$"""
            () => {
              const count = () => document.querySelectorAll('article.webchat__basic-transcript__activity').length;
              const before = count();
              const lose = until => {
                {{Transcript}}.scrollTop = 0;
                if (performance.now() < until) requestAnimationFrame(() => lose(until));
                else window.lost = true;
              };
              const look = () => (count() > before ? lose(performance.now() + 1000) : requestAnimationFrame(look));
              look();
            }
            """);
        if (looksElsewhere) await ScrollsUp(person);
        LetGo();
        await person.Reads(9);
        await person.Page.WaitForFunctionAsync("() => window.lost");
        if (looksElsewhere) Assert.Equal(0, await Rests(person));
        else await person.TextInView();
    }

    // Someone who has gone some steps and waits for the next answer.
    async Task<Person> Waiting()
    {
        var person = await chromium.InEasyView();
        for (var step = 0; step < 3; step++)
        {
            await person.Say("step");
            await person.Answered();
        }
        await person.Say("hold");
        await person.Reads(8);
        return person;
    }

    void LetGo()
    {
        chromium.Turns.Hold.SetResult();
        chromium.Turns.Hold = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    // The client undoes a turn of the wheel that falls together with its typing sign; a person then turns it again.
    static async Task ScrollsUp(Person person)
    {
        var before = await Rests(person);
        await person.Page.Locator(".webchat__basic-transcript__scrollable").HoverAsync();
        for (var turns = 0; turns < 5 && await Rests(person) >= before - 200; turns++) await person.Page.Mouse.WheelAsync(0, -300);
        Assert.True(await Rests(person) < before - 200);
    }

    // Where the transcript stands once it has not moved for half a second.
    static async Task<double> Rests(Person person)
    {
        await person.Page.EvaluateAsync("delete window.restsAt");
        await person.Page.WaitForFunctionAsync(
            $$"""
            () => {
              const top = {{Transcript}}.scrollTop;
              if (top !== window.restsAt) [window.restsAt, window.restsSince] = [top, performance.now()];
              return performance.now() - window.restsSince > 500;
            }
            """);
        return await person.Page.EvaluateAsync<double>($"{Transcript}.scrollTop");
    }
}
