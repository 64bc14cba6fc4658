using System.Text;
using LearningBot.Serving;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace LearningBot.Pages;

/// <summary>What the form of a page without scripts sent.</summary>
sealed class Form(Dictionary<string, StringValues> fields)
{
    /// <summary>A field's text; empty when it is not there, the last when it is there twice.</summary>
    public string this[string name] => fields.TryGetValue(name, out var values) && values.Count > 0 ? values[^1] ?? "" : "";

    /// <summary>Reads it.</summary>
    /// <exception cref="BadHttpRequestException">It is larger than <see cref="Body.Most"/>.</exception>
    public static async Task<Form> Read(HttpRequest request) =>
        new(QueryHelpers.ParseQuery(Encoding.UTF8.GetString(await Body.Read(request))));
}
