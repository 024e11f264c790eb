using System.Net;
using System.Security.Cryptography;
using System.Text;
using Soliguide.Contracts.Inbox;
using Soliguide.GrpcApi.Tests.Fakes;
using Soliguide.GrpcApi.Tests.Support;

namespace Soliguide.GrpcApi.Tests.Pages.Reading;

/// <summary>Mail that could not be sorted, and every mail as it arrived, as staff see it.</summary>
[Collection(HouseTests.Name)]
public sealed class MailPageTests(House house)
{
    private readonly StaffBrowser browser = new(house);

    [Fact]
    public async Task Mail_SetAside_IsListedAndShownWithoutWhatItWouldRun()
    {
        var mail = SetAside("Bonjour <script>alert(1)</script>");
        var before = house.Guide.Writes;

        var list = await browser.Get("/lire");
        var page = await browser.Get($"/lire/courrier/{mail}");

        Assert.Contains($"/lire/courrier/{mail}", list.Html, StringComparison.Ordinal);
        Assert.Contains("10 essais", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page.Html, StringComparison.Ordinal);
        Assert.Equal(before, house.Guide.Writes);
    }

    [Fact]
    public async Task File_OfAMail_IsKeptNotShown()
    {
        var mail = SetAside("<script>alert(1)</script>");

        var file = await browser.Get($"/lire/courrier/{mail}.eml");

        Assert.Equal("<script>alert(1)</script>", file.Html);
        Assert.StartsWith("attachment", file.Headers["Content-Disposition"], StringComparison.Ordinal);
        Assert.StartsWith("text/plain", file.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.Equal("nosniff", file.Headers["X-Content-Type-Options"]);
        Assert.StartsWith("sandbox", file.Headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Equal("no-store", file.Headers["Cache-Control"]);
    }

    [Theory]
    [InlineData("Reessayer", "retried", "tryAgain")]
    [InlineData("Classer", "closed", "closed")]
    public async Task Decision_WithAName_IsKeptWithWhoAndOnlyTheFirstCounts(string handler, string done, string act)
    {
        var mail = SetAside("Bonjour");

        var first = await browser.Post($"/lire/courrier/{mail}?handler={handler}", ("par", "Zoé"));
        var second = await browser.Post($"/lire/courrier/{mail}?handler={handler}", ("par", "paul"));

        Assert.Equal((HttpStatusCode.Found, $"/lire?fait={done}"), (first.Status, first.Location));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.Status);
        Assert.Equal((act, "zoe"), house.Guide.Mails[mail].Acts.Select(a => (a.What, a.By)).Single());
    }

    [Fact]
    public async Task Decision_WithoutAName_ChangesNothing()
    {
        var mail = SetAside("Bonjour");

        var answer = await browser.Post($"/lire/courrier/{mail}?handler=Classer", ("par", ""));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("id=\"par-erreur\"", answer.Html, StringComparison.Ordinal);
        Assert.Empty(house.Guide.Mails[mail].Acts);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".eml")]
    public async Task Mail_ForAStranger_IsRefused(string end)
    {
        var mail = SetAside("Bonjour");

        var answer = await browser.Get($"/lire/courrier/{mail}{end}", (FrontDoor.RemoteHeader, "192.0.2.9"));

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.DoesNotContain("Bonjour", answer.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("../../etc/passwd")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    public async Task Mail_ThatIsNotKept_IsNotThere(string name)
    {
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get($"/lire/courrier/{name}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get($"/lire/courrier/{name}.eml")).Status);
    }

    private string SetAside(string text)
    {
        var mail = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{text}{Guid.NewGuid()}")));
        house.Guide.Mails[mail] = new KeptMailFile(
            new KeptMail(mail, Samples.Noon, 2_048, "quarantined", 10, "TimeoutException"), "zoe@example.org", "Zoé", "Été", text, []);
        return mail;
    }
}
