using System.Diagnostics.Metrics;

namespace LearningBot.Models;

/// <summary>Counts requests to which the language model gave no reply, by why.</summary>
sealed class Unanswered(IMeterFactory meters)
{
    /// <summary>The name of the counter.</summary>
    public const string Name = "learningbot.model.unanswered";

    readonly Counter<long> counter = meters.Create(ModelClient.Meter).CreateCounter<long>(Name, "{request}", "Requests to which the language model gave no reply.");

    /// <summary>Counts one.</summary>
    /// <param name="reason">Why: <c>off</c>, <c>busy</c>, <c>breaker</c>, <c>budget</c>, <c>records</c>, or how the call ended.</param>
    public void Add(string reason) => counter.Add(1, new KeyValuePair<string, object?>("reason", reason));
}
