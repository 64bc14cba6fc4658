using System.Text.Json;
using Learning.Answers;
using Learning.Bookings;
using Learning.Guides;
using Learning.Messages.Reminders;
using Learning.People;
using Learning.Store;
using Learning.Tests.Towns;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Learning.Tests.People;

public sealed class What_is_kept_for_people : IAsyncLifetime
{
    readonly SqliteTowns towns = new();

    /// <summary>A new table with a person's id, or one that refers to such a table, fails here until it is deleted with the person or says why not.</summary>
    [Fact]
    public void is_deleted_with_the_person_or_says_why_it_stays()
    {
        using var db = new SqliteDesign().CreateDbContext([]);
        var known = Kept.All.Select(kind => kind.Record).Concat(Kept.Exempt.Keys).ToList();
        Assert.Empty(Personal(db.Model).Except(known).Select(type => type.Name));
        Assert.Empty(known.Except(db.Model.GetEntityTypes().Select(type => type.ClrType)));
        Assert.All(Kept.Exempt.Values, reason => Assert.True(reason.Length > 20));
    }

    /// <summary>The control: the rule finds what refers to a person by an id alone, and by another record.</summary>
    [Fact]
    public void is_found_by_its_id_and_through_other_records()
    {
        using var db = new SqliteDesign().CreateDbContext([]);
        var personal = Personal(db.Model);
        Assert.Superset(new HashSet<Type> { typeof(ForgottenPerson), typeof(PersonAddress), typeof(Effect), typeof(HelpAct), typeof(Reminded) }, personal.ToHashSet());
        Assert.DoesNotContain(typeof(Answer), personal);
    }

    [Fact]
    public async Task is_exported_whole_but_for_what_opens_something()
    {
        var town = await towns.Found();
        await town.Session(seats: 8);
        await town.Lead("li");
        await town.Lead("wang");
        var json = PersonData.Json(await town.Get<MyData>().Of(Town.Person("li")));

        using var data = JsonDocument.Parse(json);
        Assert.All(data.RootElement.EnumerateObject().Where(it => it.Name is not ("code" or "district")), it =>
            Assert.True(it.Value.ValueKind is JsonValueKind.Number or JsonValueKind.String || it.Value.ValueKind == JsonValueKind.Object || it.Value.GetArrayLength() > 0, it.Name));
        var booking = data.RootElement.GetProperty("bookings")[0];
        Assert.Equal(("情绪", "Booked", 2), (booking.GetProperty("title").GetProperty("zh").GetString(), booking.GetProperty("state").GetString(), booking.GetProperty("seats").GetInt32()));
        Assert.Equal(1, booking.GetProperty("reminders").GetArrayLength());
        Assert.Equal("Booked", booking.GetProperty("changes")[0].GetProperty("what").GetString());
        Assert.Equal(("Poor", "found too long by li"), (booking.GetProperty("rating").GetProperty("value").GetString(), booking.GetProperty("rating").GetProperty("words").GetString()));
        Assert.Equal("the question of li", data.RootElement.GetProperty("questions")[0].GetProperty("text").GetString());
        Assert.DoesNotContain("wang", json, StringComparison.Ordinal);
        Assert.DoesNotContain("code-li", json, StringComparison.Ordinal);
        Assert.Null(await town.Get<MyData>().Of(Town.Person("nobody")));
    }

    [Fact]
    public void is_explained_field_by_field()
    {
        var page = File.ReadAllText(Path.Combine(Home(), "docs", "my-data.md"));
        var fields = Fields(typeof(PersonData)).Distinct().Order().ToList();
        Assert.Contains("bookings.reminders.comingAt", fields);
        Assert.All(fields, field => Assert.Contains($"`{field}`", page, StringComparison.Ordinal));
    }

    static IEnumerable<string> Fields(Type type, string before = "") =>
        type.GetProperties().Where(it => it.GetMethod!.IsPublic && !it.GetMethod.IsStatic).SelectMany(it =>
        {
            var name = before + JsonNamingPolicy.CamelCase.ConvertName(it.Name);
            var of = it.PropertyType.IsGenericType && it.PropertyType.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? it.PropertyType.GetGenericArguments()[0] : it.PropertyType;
            return of.Namespace == typeof(PersonData).Namespace ? Fields(of, name + ".").Prepend(name) : [name];
        });

    static List<Type> Personal(IModel model)
    {
        var personal = model.GetEntityTypes().Where(type => type.ClrType == typeof(Person) || type.GetProperties().Any(it => it.Name.EndsWith("PersonId", StringComparison.Ordinal))).ToHashSet();
        while (model.GetEntityTypes().Where(type => !personal.Contains(type) && type.GetForeignKeys().Any(key => personal.Contains(key.PrincipalEntityType))).ToList() is { Count: > 0 } more)
            personal.UnionWith(more);
        return [.. personal.Select(type => type.ClrType)];
    }

    static string Home()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "LearningBot.sln"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => towns.DisposeAsync();
}
