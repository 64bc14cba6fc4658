using System.Text.Json;
using System.Text.Json.Nodes;
using Dialogs.Understanding.Models;

namespace Dialogs.Tests.Models;

/// <summary>A model that replies by a rule of its own, and keeps what it was shown.</summary>
sealed class RuledModel(Func<ModelRequest, string?> rule) : ILanguageModel
{
    public bool IsOn => true;

    public bool Caches { get; init; }

    public List<ModelRequest> Shown { get; } = [];

    public Task<ModelReply?> Ask(ModelRequest request, CancellationToken cancel)
    {
        Shown.Add(request);
        return Task.FromResult(rule(request) is { } reply ? new ModelReply(reply, Caches) : null);
    }
}

/// <summary>Replies of the forms that are asked for.</summary>
static class Replies
{
    public static string Reading(params IEnumerable<(string Name, string? Dialog, (string Slot, string Words)[] Slots, int? Option)> commands) => new JsonObject
    {
        ["commands"] = new JsonArray([.. commands.Select(each => new JsonObject
        {
            ["name"] = each.Name,
            ["dialog"] = each.Dialog,
            ["slots"] = new JsonArray([.. each.Slots.Select(slot => new JsonObject { ["slot"] = slot.Slot, ["words"] = slot.Words })]),
            ["option"] = each.Option,
        })]),
    }.ToJsonString();

    public static string Question { get; } = Reading(("question", null, [], null));

    public static string Answer(string text, params IEnumerable<string> records) =>
        JsonSerializer.Serialize(new { known = true, sentences = new[] { new { text, records } } });
}
