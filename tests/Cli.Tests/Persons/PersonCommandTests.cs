using System.CommandLine;
using Soliguide.Cli.Persons;
using Soliguide.Domain.Places.Contacts;

namespace Soliguide.Cli.Tests.Persons;

public sealed class PersonCommandTests : IAsyncLifetime
{
    private static readonly string Anna = PersonKey.Of("anna@example.org").Value;
    private PersonServerStub server = null!;

    public async Task InitializeAsync() => server = await PersonServerStub.Start();

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task Forget_ByAddress_SendsItWithWhoAndWhyAndSaysWhatWent()
    {
        var (code, output, _) = await Run("forget", " Anna@Example.org", "--by", "nadia", "--reason", "demande");

        Assert.Equal(0, code);
        Assert.Equal(("anna@example.org", "demande", "nadia", false), (server.Forgotten!.Mail, server.Forgotten.Reason, server.Actor, server.Forgotten.ValidateOnly));
        Assert.Equal(
            """
            pabc is forgotten: 2 places, 1 letters, 4 mails, 3 things to read, 5 files.
            The address stands on the sheets of fr-75-9: have it corrected where they are kept.
            """,
            output);
    }

    [Fact]
    public async Task Forget_ByKey_SendsTheKeyAlone()
    {
        await Run("forget", Anna, "--by", "nadia", "--reason", "demande");

        Assert.Equal((Anna, ""), (server.Forgotten!.PersonId, server.Forgotten.Mail));
    }

    [Fact]
    public async Task Forget_DryRun_NeedsNeitherNameNorReason()
    {
        var (code, output, _) = await Run("forget", Anna, "--dry-run");

        Assert.Equal((0, true), (code, server.Forgotten!.ValidateOnly));
        Assert.StartsWith("Nothing was changed. Would go: 2 places", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forget_WithoutNameOrReason_IsRefusedBeforeAnythingIsSent()
    {
        var (code, _, error) = await Run("forget", Anna, "--by", "nadia");

        Assert.Equal((1, null), (code, server.Forgotten));
        Assert.Contains("--reason", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("again", "pabc had been forgotten on 2019-06-12.")]
    [InlineData("late", "erased within minutes")]
    public async Task Forget_RepeatedOrUnderWay_SaysSo(string reason, string said) =>
        Assert.Contains(said, (await Run("forget", Anna, "--by", "nadia", "--reason", reason)).Output, StringComparison.Ordinal);

    [Fact]
    public async Task Forget_RefusedByTheServer_IsOneLine()
    {
        var (code, output, error) = await Run("forget", Anna, "--by", "nadia", "--reason", "refused");

        Assert.Equal((1, "", "soliguide: Nothing is known of this person."), (code, output, error));
    }

    [Theory]
    [InlineData("anna")]
    [InlineData("pshort")]
    public async Task Forget_WhatIsNeitherAddressNorKey_SaysWhatToWrite(string whom) =>
        Assert.Contains("name@example.org", (await Run("forget", whom, "--dry-run")).Error, StringComparison.Ordinal);

    [Fact]
    public async Task Show_Person_MasksTheAddressUnlessAskedFor()
    {
        var (code, output, _) = await Run("show", "anna@example.org");

        Assert.Equal((0, Anna, false), (code, server.Read!.PersonId, server.Read.RevealContact));
        Assert.Equal(
            $"""
            {Anna}
            a***@example.org, Anna, fr
            health: soft-bounced 3, given up on 2019-06-12
            place: fr-75-1 Accueil, call, consent given
            letter: summer-2019 ask refused 2019-06-12 550 5.1.1
            lifted: 2019-06-12 by paul: elle le demande
            """,
            output);
        Assert.Contains("anna@example.org", (await Run("show", Anna, "--reveal")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lift_WithAReason_IsSent()
    {
        var (code, output, _) = await Run("lift", Anna, "--by", "paul", "--reason", "elle le demande");

        Assert.Equal((0, "They may be written to again."), (code, output));
        Assert.Equal((Anna, "elle le demande", "paul"), (server.Lifted!.PersonId, server.Lifted.Reason, server.Actor));
    }

    [Fact]
    public async Task Suppressed_AllPages_AreListed() => Assert.Equal(
        "sa1\tforgotten\t2019-06-12\tnadia\tdemande\nsa2\tdead\t2019-06-12\tretention", (await Run("suppressed")).Output);

    private async Task<(int Code, string Output, string Error)> Run(params string[] arguments)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var configuration = new InvocationConfiguration { Output = new StringWriter(), Error = new StringWriter() };
        var code = await new RootCommand { PersonCommand.Make() }
            .Parse(["person", .. arguments, "--server", server.Address]).InvokeAsync(configuration, limit.Token);
        return (code, Lines(configuration.Output), Lines(configuration.Error));
    }

    private static string Lines(TextWriter text) => text.ToString()!.ReplaceLineEndings("\n").TrimEnd('\n');
}
