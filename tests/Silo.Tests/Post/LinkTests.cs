using Soliguide.Contracts.Links;
using Soliguide.Contracts.Persons;
using Soliguide.Domain.Campaigns;
using Soliguide.Domain.Links;
using Soliguide.Domain.Places.Contacts;
using Soliguide.Domain.Places.Updates;
using Soliguide.Silo.Post.Links;
using Soliguide.Silo.Tests.Support;

namespace Soliguide.Silo.Tests.Post;

[Collection(HouseTests.Name)]
public sealed class LinkTests
{
    private readonly CampaignPlan plan = Summer.In("fr-75");

    [Fact]
    public async Task Open_LinkOfALetterThatWasWritten_TellsWhoseItIs()
    {
        await using var house = await House.Start(Summer.Eve);
        await house.Put([Summer.Place("fr-75-1", "anna"), Summer.Place("fr-75-2", "zoe")]);
        await house.Launch(plan);
        await house.Open(plan, Contracts.Campaigns.CampaignPhase.Ask);
        var anna = Summer.PersonOf("anna");
        var keys = house.Get<LinkKeys>();
        var links = house.Grains.GetGrain<ILinkGrain>(0);

        var opened = await links.Open(keys.Write(plan.Id, new PersonKey(anna), LetterKind.Ask));

        Assert.Equal(new OpenedLink(plan.Id, anna, LetterName.Ask, null), opened);
        Assert.Null(await links.Open(keys.Write(plan.Id, new PersonKey(anna), LetterKind.Reminder)));
        Assert.Null(await links.Open(keys.Write("winter-2019", new PersonKey(anna), LetterKind.Ask)));
        Assert.Null(await links.Open(new LinkKeys(new LinkKey(0, new byte[32])).Write(plan.Id, new PersonKey(anna), LetterKind.Ask)));
    }

    [Fact]
    public void ReadOrMake_NoFile_MakesAKeyThatStaysAndThatOnlyTheOwnerReads()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("soliguide-links-").FullName, "secrets", "link.keys");

        var token = LinkKeyFile.ReadOrMake(file).Write(plan.Id, PersonKey.Of("a@example.org"), LetterKind.Ask);

        Assert.True(LinkKeyFile.ReadOrMake(file).TryRead(token, out _));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }

        File.WriteAllText(file, "# nothing\n");
        Assert.Contains(file, Assert.Throws<InvalidDataException>(() => LinkKeyFile.ReadOrMake(file)).Message, StringComparison.Ordinal);
        File.WriteAllText(file, "# one\n7 c2hvcnQ=\n");
        Assert.Contains("line 2", Assert.Throws<InvalidDataException>(() => LinkKeyFile.ReadOrMake(file)).Message, StringComparison.Ordinal);
    }
}
