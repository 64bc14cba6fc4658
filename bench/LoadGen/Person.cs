namespace LoadGen;

/// <summary>One who talks to the bot: the script from end to end, each time as somebody else.</summary>
sealed class Person(Settings settings, Script script, Connector connector, Post post, Pace pace, Tally tally, Random random)
{
    readonly Action<long> record = tally.Recorder();

    /// <summary>Holds one conversation. Its first fault ends it.</summary>
    public async Task Talk(string n, CancellationToken over)
    {
        var conversation = $"bench-{n}";
        var before = "";
        for (var i = 0; i < script.Turns.Count && !over.IsCancellationRequested; i++)
        {
            var began = await pace.Next();
            if (await Take(script.Turns[i], new(conversation, n, $"{n}.{i}", before), began) is not { } said)
                break;
            before = said;
        }
        connector.Forget(conversation);
    }

    // What the bot said; null when that was a fault.
    async Task<string?> Take(Turn turn, Place place, long began)
    {
        Exchange exchange = new(place.Message, turn.Replies);
        connector.Await(place.Conversation, exchange);
        var body = Message.Write(turn, place, settings, connector.Url);
        var posted = post.Send(body, exchange);
        if (random.NextDouble() < settings.Repeat)
            posted = Task.WhenAll(posted, post.Send(body, exchange));
        try
        {
            if (!await exchange.Answered.WaitAsync(settings.Timeout))
                return null;
            record(began);
            if (!settings.Eager)
                await posted.WaitAsync(settings.Timeout);
        }
        catch (TimeoutException)
        {
            tally.Fault(exchange.Answered.IsCompleted ? "never acknowledged" : "lost answer", $"{turn.Say}: {exchange.Text}");
            return null;
        }
        return Right(turn, exchange) ? exchange.Text : null;
    }

    bool Right(Turn turn, Exchange exchange)
    {
        if (turn.Fits(exchange.Text))
            return true;
        tally.Fault("wrong answer", $"{turn.Say}: {exchange.Text}");
        return false;
    }
}
