using System.Net;
using Learning.Staff;

namespace LearningBot.Tests.Staff;

public sealed class A_form_of_the_console(ConsoleService console) : IClassFixture<ConsoleService>
{
    [Fact]
    public async Task is_not_taken_without_the_token_of_its_page()
    {
        using var visitor = await console.SignedIn(StaffRole.City);
        await visitor.Get("/staff/account");
        await visitor.Send("/staff/sign-out", ("Everywhere", "true"));
        Assert.Equal(HttpStatusCode.BadRequest, visitor.Status);
        await visitor.Get("/staff");
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
    }

    [Fact]
    public async Task is_not_taken_with_the_token_of_somebody_else()
    {
        using var visitor = await console.SignedIn(StaffRole.City);
        using var other = await console.SignedIn(StaffRole.City);
        var token = (await other.Get("/staff/account")).Split("__RequestVerificationToken\" type=\"hidden\" value=\"")[1].Split('"')[0];
        await visitor.Get("/staff/account");
        await visitor.Send("/staff/sign-out", ("__RequestVerificationToken", token));
        Assert.Equal(HttpStatusCode.BadRequest, visitor.Status);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site"), InlineData("Sec-Fetch-Site", "same-site"), InlineData("Origin", "https://evil.example")]
    public async Task is_not_taken_from_another_site_even_with_its_token(string header, string value)
    {
        using var visitor = await console.SignedIn(StaffRole.City);
        visitor.Headers[header] = value;
        await visitor.Post("/staff/sign-out");
        Assert.Equal(HttpStatusCode.Forbidden, visitor.Status);
        await visitor.Get("/staff");
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
    }

    [Theory, InlineData("Sec-Fetch-Site", "same-origin"), InlineData("Origin", null)]
    public async Task is_taken_from_its_own_page_as_a_control(string header, string? value)
    {
        using var visitor = await console.SignedIn(StaffRole.City);
        visitor.Headers[header] = value ?? console.Address.GetLeftPart(UriPartial.Authority);
        await visitor.Post("/staff/sign-out");
        Assert.Equal((HttpStatusCode.Redirect, "/staff/sign-in"), (visitor.Status, visitor.Leads));
    }
}
