using Soliguide.Post.Tests.Support;
using Soliguide.Silo.Post.Preflight;
using Soliguide.Silo.Tests.Support;
using Soliguide.Tests.Shared.Mail;

namespace Soliguide.Post.Tests;

/// <summary>Letters to a provider: TLS with a certificate that is checked, and a login, or no letter at all.</summary>
[Collection(HouseTests.Name)]
public sealed class ProviderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("soliguide-provider-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task HandOverDue_ByStartTls_LogsInAndSends()
    {
        await using var provider = await Provider.Start();
        await using var sender = await Start(provider);
        await sender.Ask("anna", "zoe");

        Assert.Equal(2, await sender.Send());

        await Waiting.Until(() => provider.Postfix.Delivered().Length == 2, "both letters have arrived");
        var log = await provider.Postfix.Log();
        Assert.Contains("TLS connection established", log, StringComparison.Ordinal);
        Assert.Contains($"sasl_username={Provider.User}", log, StringComparison.Ordinal);
        Assert.Equal("RELAY_FINE", await Knock(sender));
        var arrived = await File.ReadAllBytesAsync(provider.Postfix.Delivered()[0]);
        Assert.Equal($"pass {sender.Key.RecordName}.", await Signatures.Verify(arrived, sender.Key));
    }

    [Fact]
    public async Task HandOverDue_ByTlsFromTheFirstByte_LogsInAndSends()
    {
        await using var provider = await Provider.Start(tls: Provider.Tls.AtOnce);
        var password = Path.Combine(folder, "password");
        await File.WriteAllTextAsync(password, Dovecot.Password + "\n");
        await Tool.Run("chmod", ["600", password]);
        await using var sender = await Start(provider, ("Provider:Security", "Tls"), ("Provider:Password", null), ("Provider:PasswordFile", password));
        await sender.Ask("anna");

        Assert.Equal(1, await sender.Send());

        await Waiting.Until(() => provider.Postfix.Delivered().Length == 1, "the letter has arrived");
        Assert.Contains($"sasl_username={Provider.User}", await provider.Postfix.Log(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RELAY_LOGIN", "localhost", "Provider:Password", "wrong")]
    [InlineData("RELAY_CERTIFICATE", "localhost", "Provider:CaFile", null)]
    [InlineData("RELAY_CERTIFICATE", "mail.example.org", "Provider:Security", "StartTls")]
    public async Task HandOverDue_ProviderThatIsNotWhatItShouldBe_KeepsItsLettersDueAndSaysWhy(string code, string name, string key, string? value)
    {
        await using var provider = await Provider.Start(name);
        await using var sender = await Start(provider, (key, value));
        await sender.Ask("anna");

        Assert.Equal(0, await sender.Send());

        Assert.Equal(new Dictionary<string, int> { ["due"] = 1 }, await sender.States());
        Assert.Equal(code, await Knock(sender));
        Assert.Empty(provider.Postfix.Accepted());
    }

    [Fact]
    public async Task HandOverDue_CertificateOfAnotherAuthority_IsNotTrusted()
    {
        using var other = new Authority("localhost");
        await using var provider = await Provider.Start();
        await using var sender = await Start(provider, ("Provider:CaFile", other.CaFile));
        await sender.Ask("anna");

        Assert.Equal(0, await sender.Send());
        Assert.Equal("RELAY_CERTIFICATE", await Knock(sender));
    }

    [Fact]
    public async Task HandOverDue_ServerWithoutTls_IsToldNeitherThePasswordNorALetter()
    {
        await using var provider = await Provider.Start(tls: Provider.Tls.Never);
        await using var sender = await Start(provider);
        await sender.Ask("anna");

        Assert.Equal(0, await sender.Send());

        Assert.Equal(new Dictionary<string, int> { ["due"] = 1 }, await sender.States());
        Assert.Equal("RELAY_NO_TLS", await Knock(sender));
        var log = await provider.Postfix.Log();
        Assert.DoesNotContain("sasl_username", log, StringComparison.Ordinal);
        Assert.DoesNotContain(" auth=", log, StringComparison.Ordinal);
        Assert.DoesNotContain(" mail=", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HandOverDue_PasswordPutRight_IsUsedOnceWeKnockAgain()
    {
        await using var provider = await Provider.Start();
        var password = Path.Combine(folder, "password");
        await File.WriteAllTextAsync(password, "old\n");
        await Tool.Run("chmod", ["600", password]);
        await using var sender = await Start(provider, ("Provider:Password", null), ("Provider:PasswordFile", password));
        await sender.Ask("anna");

        Assert.Equal(0, await sender.Send());
        await File.WriteAllTextAsync(password, Dovecot.Password + "\n");
        Assert.Equal(0, await sender.Send());
        sender.House.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(1, await sender.Send());
        await Tool.Run("chmod", ["644", password]);
        Assert.Equal("SECRET_UNREADABLE", await Knock(sender));
    }

    [Theory]
    [InlineData("Provider:CaFile", "/nowhere/ca.pem")]
    [InlineData("Provider:PasswordFile", "/nowhere/password")]
    public async Task Start_WithAFileThatIsNotThere_IsRefusedByItsKey(string key, string file)
    {
        var refused = await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(() => Sender.Start(
            Ports.Free(),
            [
                ("Post:Transport", "Provider"), ("Provider:Host", "localhost"), ("Provider:User", "u"),
                .. key == "Provider:PasswordFile" ? Array.Empty<(string, string)>() : [("Provider:Password", "p")],
                (key, file),
            ]));

        Assert.Contains($"{key} {file}", refused.Message, StringComparison.Ordinal);
    }

    private static Task<Sender> Start(Provider provider, params (string Key, string? Value)[] other) => Sender.Start(
        provider.Postfix.Port,
        provider.Settings.Where(s => other.All(o => o.Key != s.Key)).Concat(other.Where(o => o.Value is not null).Select(o => (o.Key, o.Value!))));

    /// <summary>What a preflight says of the way out.</summary>
    private static async Task<string> Knock(Sender sender) => (await sender.House.Get<PreflightRound>().Fly(sender.Plan, CancellationToken.None))
        .Select(f => f.Code).Single(c => c.StartsWith("RELAY_", StringComparison.Ordinal) || c == "SECRET_UNREADABLE");
}
