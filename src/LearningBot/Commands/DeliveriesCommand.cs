using System.Globalization;
using Learning.Messages;

namespace LearningBot.Commands;

/// <summary>Shows staff what became of the messages that the city started, and sends again what reached nobody.</summary>
static class DeliveriesCommand
{
    const string days = "--days";
    const string reasons = "--reasons";
    const string again = "--again";
    const string kind = "--kind";
    const int wide = 11;

    static readonly Dictionary<string, DeliveryState> mayGoAgain = SendAgain.From.ToDictionary(Word);

    /// <summary>The command.</summary>
    public static Command Command { get; } = new("deliveries", "Shows what became of the messages that the city started.", Run)
    {
        Options =
        [
            new(days, "Only those that were planned in the last so many days.", "NUMBER"),
            new(reasons, "Shows also why messages did not arrive."),
            new(again, "Sends those again that ended so and reached nobody.", "STATE") { Choices = [.. mayGoAgain.Keys] },
            new(kind, "Sends only these again, such as “reminder”.", "KIND"),
            AsStaff.Option, AsStaff.Reason,
        ],
        Notes = "Each message is in one state, so the states of a row add up to its first number. “uncertain” is what may have arrived; it is not sent again. With --as STAFF only what that account may see is counted; sending again needs it.",
    };

    static async Task<int> Run(Call call)
    {
        await using var records = await Records.Opened(call, mustBeThere: true);
        if (call.Value(again) is { } state) await Again(records, call, mayGoAgain[state]);
        else if (call.Has(kind)) throw new MisusedException($"{kind} goes with {again}.");
        else await Show(records, call);
        return Exit.Ok;
    }

    static async Task Again(Records records, Call call, DeliveryState state)
    {
        var by = AsStaff.By(call, await AsStaff.Of(call, records));
        var decided = await records.Get<SendAgain>().Decide(state, call.Value(kind), by, call.Cancel);
        var again = decided.Result ?? throw new FailedException(StaffRefused.Why(decided.Refusal!, ""));
        await call.Terminal.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Messages that are due again: {again.Count}."));
    }

    static async Task Show(Records records, Call call)
    {
        var (who, since) = (await AsStaff.IfNamed(call, records), Since(call));
        var counts = await records.Get<CountDeliveries>().ByKind(who, since, call.Cancel);
        var states = Enum.GetValues<DeliveryState>();
        await Row(call, "kind", "planned", states.Select(Word));
        foreach (var (name, of) in counts.OrderBy(each => each.Key, StringComparer.Ordinal)) await Row(call, name, Number(of.Planned), states.Select(state => Number(of.In(state))));
        await Row(call, "all", Number(counts.Values.Sum(of => of.Planned)), states.Select(state => Number(counts.Values.Sum(of => of.In(state)))));
        if (!call.Has(reasons)) return;
        foreach (var why in await records.Get<CountDeliveries>().Reasons(who, since, call.Cancel))
            await call.Terminal.Out.WriteLineAsync($"{why.Count,wide:N0}  {why.Kind}, {Word(why.State)}: {why.Reason}");
    }

    static Task Row(Call call, string name, string planned, IEnumerable<string> numbers) =>
        call.Terminal.Out.WriteLineAsync($"{name,-16}{planned,wide}{string.Concat(numbers.Select(number => number.PadLeft(wide)))}");

    static DateTime? Since(Call call)
    {
        if (call.Value(days) is not { } text) return null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 3650
            ? TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-number) : throw new MisusedException($"{days} takes a whole number from 1 to 3650.");
    }

    static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A state, as commands write it.</summary>
    public static string Word(DeliveryState state) => state switch
    {
        DeliveryState.OptedOut => "opted-out",
        _ => state.ToString().ToLowerInvariant(),
    };
}
