namespace Learning.Messages.Broadcasts;

/// <summary>Reckons when messages would be sent, channel by channel, and how they would end.</summary>
sealed class ForecastRun(QuietHours quiet, DateTime begin, DateTime? until)
{
    readonly Dictionary<DeliveryState, int> states = [];
    readonly Dictionary<string, int> reasons = [];
    readonly List<Recipient> sent = [];

    public DeliveryCounts Counts => new(states);

    public IReadOnlyDictionary<string, int> Reasons => reasons;

    public IReadOnlyList<Recipient> Sent => sent;

    public int Held { get; private set; }

    public DateTime? Finish { get; private set; }

    /// <summary>Notes one that ends so.</summary>
    public void Count(DeliveryState state, string? reason)
    {
        states[state] = states.GetValueOrDefault(state) + 1;
        if (reason is not null) reasons[reason] = reasons.GetValueOrDefault(reason) + 1;
    }

    /// <summary>Sends to people through one channel, so many a second.</summary>
    public void Send(IReadOnlyList<Recipient> people, double rate)
    {
        var waiting = new PriorityQueue<(Recipient Person, bool Held), (DateTime, long)>(people.Select(it => ((it, false), (begin, it.PersonId))));
        var (step, at) = (TimeSpan.FromSeconds(1 / rate), begin);
        while (waiting.TryDequeue(out var next, out var due))
        {
            if (due.Item1 > at) at = due.Item1;
            var morning = quiet.EndsAfter(at, next.Person.Rest);
            if (until <= at || until <= morning) Count(DeliveryState.Expired, until <= at ? null : "quiet hours");
            else if (morning is null) at = Sending(next.Person, at) + step;
            else waiting.Enqueue((Hold(next), true), (morning.Value, next.Person.PersonId));
        }
    }

    Recipient Hold((Recipient Person, bool Held) next)
    {
        if (!next.Held) Held++;
        return next.Person;
    }

    DateTime Sending(Recipient person, DateTime at)
    {
        Count(DeliveryState.Sent, null);
        sent.Add(person);
        if (Finish is null || at > Finish) Finish = at;
        return at;
    }
}
