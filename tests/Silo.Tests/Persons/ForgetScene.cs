using Soliguide.Contracts;
using Soliguide.Contracts.Campaigns;
using Soliguide.Contracts.Persons;
using Soliguide.Contracts.Places;
using Soliguide.Domain.Campaigns;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Silo.Tests.Persons;

/// <summary>Anna was asked about two places, one of them with zoe behind her, who has another; both letters lie in the folder.</summary>
public abstract class ForgetScene : IAsyncLifetime
{
    protected const string Address = "anna@example.org";

    private protected static readonly CampaignPlan Plan = Summer.In("fr-75");
    private protected static readonly ForgetPerson Request = new("nadia", "demande par téléphone", "r1");
    private protected readonly string folder = House.NewFolder();
    private protected House house = null!;

    private protected static string Anna => Summer.PersonOf("anna");

    private protected IPersonFileGrain File => house.Grains.GetGrain<IPersonFileGrain>(Anna);

    public async Task InitializeAsync()
    {
        house = await House.Start(Summer.Eve, folder);
        await house.Put([Summer.Place("fr-75-1", "anna"), Summer.Place("fr-75-2", "anna", "zoe"), Summer.Place("fr-75-3", "zoe")]);
        await house.Launch(Plan);
        await house.Open(Plan, CampaignPhase.Ask);
        Assert.Equal(2, await house.Post.HandOverDue(CancellationToken.None));
    }

    public async Task DisposeAsync()
    {
        await house.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private protected Task<ForgetReceipt> Forget() => File.Forget(Request);

    private protected Task<Receipt> Set(string place, string mail = Address) => house.Place(place).SetContact(
        new SetContact(new ContactEntry("", mail, null, null, "fr"), ContactSource.Call, ContactConsent.Given, "nadia", $"set-{place}-{mail}"));
}
