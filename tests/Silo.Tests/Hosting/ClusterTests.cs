using Soliguide.Silo.Hosting;

namespace Soliguide.Silo.Tests.Hosting;

public sealed class ClusterTests
{
    [Theory]
    [InlineData("fe80")]
    [InlineData("")]
    [InlineData("db.example.org")]
    public void Prepare_WithAnAddressThatIsNone_RefusesAndNamesTheSetting(string address)
    {
        var refusal = Assert.Throws<InvalidOperationException>(() => SiloApp.Prepare(
        [
            new("Silo:Mode", "Live"), new("Silo:SiloPort", "0"), new("Silo:GatewayPort", "0"), new("Silo:Address", address),
            new("Storage:Postgres", "Host=db;Database=soliguide"),
        ]));

        Assert.Contains("Silo:Address", refusal.Message, StringComparison.Ordinal);
    }
}
