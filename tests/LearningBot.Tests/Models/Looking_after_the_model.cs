using Dialogs.Lines;
using Dialogs.People;
using Learning;
using Learning.Models;
using Learning.Staff;
using Learning.Store;
using LearningBot.Tests.Browser;
using LearningBot.Tests.Light;
using LearningBot.Tests.Models.StandIns;
using LearningBot.Tests.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace LearningBot.Tests.Models;

/// <summary>The page of the console about the language model, and what people are told of it.</summary>
public sealed class Looking_after_the_model(Looking_after_the_model.Console console) : IClassFixture<Looking_after_the_model.Console>
{
    [Fact]
    public async Task shows_what_it_cost_and_switches_it_off_and_on()
    {
        await console.Spent();
        using var city = await console.SignedIn(StaffRole.City, language: Language.English);
        var page = await city.Get("/staff/models");
        Assert.Contains("stand-in (OpenAI, 127.0.0.1)", page, StringComparison.Ordinal);
        Assert.Contains("Singapore", page, StringComparison.Ordinal);
        Assert.Contains("contract 7", page, StringComparison.Ordinal);
        Assert.Contains("1.50 CNY", page, StringComparison.Ordinal);
        Assert.DoesNotContain(StandIn.Key, page, StringComparison.Ordinal);

        Assert.Contains("It is switched off.", await Press(city, "Off", ("Reason", "It is wrong.")), StringComparison.Ordinal);
        Assert.NotNull(await console.Get<ModelRecords>().OffSince());
        Assert.Contains("It is switched on.", await Press(city, "On"), StringComparison.Ordinal);
        Assert.Null(await console.Get<ModelRecords>().OffSince());
        await using var db = console.Get<LearningStore>().Open();
        Assert.Equal(["It is wrong."], await db.AuditEntries.Where(it => it.Act == "model-switched-off").Select(it => it.Reason).ToListAsync());
    }

    [Theory]
    [InlineData("zh", 360, false), InlineData("en", 1280, true)]
    public async Task has_no_barrier_and_is_not_too_wide(string language, int width, bool dark)
    {
        await console.Spent();
        var spoken = language == "zh" ? Language.Chinese : Language.English;
        using var visitor = await console.SignedIn(StaffRole.City, language: spoken);
        await using var person = await console.Person(language == "zh" ? "zh-CN" : "en-US", width, set: it => it.ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light);
        await person.Page.Context.AddCookiesAsync([new Cookie { Name = "staff", Value = visitor.Cookies.GetCookies(console.Address)["staff"]!.Value, Url = console.Address.ToString() }]);
        await person.Page.GotoAsync("/staff/models");
        Assert.Empty(await person.Barriers());
        Assert.Equal(0, Math.Max(0, await person.Overflow()));
    }

    [Fact]
    public void people_are_told_that_texts_leave_and_where_to()
    {
        var help = console.Get<HelpLines>();
        foreach (var line in (Line[])[help.Welcome, help.Privacy])
        {
            Assert.Contains("to a language model in Singapore", LineBook.Text(line, Language.English), StringComparison.Ordinal);
            Assert.Contains("交给新加坡的语言模型", LineBook.Text(line, Language.Chinese), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task people_read_so_on_the_page_of_their_data()
    {
        using LightVisitor lin = new(console.Address);
        await lin.Look();
        await lin.Say("good morning");
        Assert.Contains("to a language model in Singapore", await lin.Http.GetStringAsync("/my-data?lang=en"), StringComparison.Ordinal);
    }

    static async Task<string> Press(StaffVisitor city, string handler, params (string Name, string Value)[] fields) => await city.Post($"/staff/models?handler={handler}", fields);

    /// <summary>A console with a language model abroad, which nobody asks.</summary>
    public sealed class Console : ConsoleService
    {
        public Console() => Settings.AddRange(
        [
            "--LanguageModel:Kind=openai", "--LanguageModel:Endpoint=http://127.0.0.1:9/v1", "--LanguageModel:Deployment=stand-in", $"--LanguageModel:ApiKey={StandIn.Key}",
            "--LanguageModel:Region=SG", "--LanguageModel:AbroadReason=contract 7", "--LanguageModel:PriceIn=2", "--LanguageModel:PriceOut=8",
        ]);

        internal async Task Spent()
        {
            if ((await Get<ModelRecords>().Today()).Calls > 0) return;
            var hold = await Get<ModelBudget>().Hold(new(10, 10, 10), new(1_000, null));
            await Get<ModelBudget>().Settle([new(hold!, new(350_000, 100_000, 1_500_000), Made: true, Failed: false)]);
        }
    }
}
