using Soliguide.Domain.Places.Contacts.Checks;

namespace Soliguide.Domain.Tests.Places.Contacts;

public sealed class MailCheckTests
{
    private readonly MailCheck check = new("Campagne.Soliguide.fr", "no domain at all");

    [Theory]
    [InlineData("anna@gmial.com", "anna@gmail.com")]
    [InlineData("anna@gmail.co", "anna@gmail.com")]
    [InlineData("anna@gmail.fr", "anna@gmail.com")]
    [InlineData("anna@gma\u00EFl.com", "anna@gmail.com")]
    [InlineData("anna@hotmial.com", "anna@hotmail.com")]
    [InlineData("anna@wanado.fr", "anna@wanadoo.fr")]
    [InlineData("anna@orange.f", "anna@orange.fr")]
    [InlineData("anna@laposte.ne", "anna@laposte.net")]
    [InlineData("anna@yaho.fr", "anna@yahoo.fr")]
    [InlineData("anna@outlok.com", "anna@outlook.com")]
    [InlineData("anna@sfr.f", "anna@sfr.fr")]
    [InlineData("anna@fre.fr", "anna@free.fr")]
    public void Check_SlipInABigProvider_ProposesItAndKeepsWhatWasTyped(string typed, string proposed)
    {
        var verdict = Assert.IsType<MailVerdict.Suggest>(check.Check(typed));

        Assert.Equal(proposed, verdict.Proposed);
        Assert.NotEqual(proposed, verdict.Address);
        Assert.IsType<MailVerdict.Good>(check.Check(proposed));
    }

    [Theory]
    [InlineData("anna@orange.com")]
    [InlineData("anna@laposte.fr")]
    [InlineData("anna@mail.com")]
    [InlineData("anna@yahoo.de")]
    [InlineData("anna@hotmail.be")]
    [InlineData("anna@sfp.fr")]
    [InlineData("anna@paris.fr")]
    [InlineData("anna@croix-rouge.fr")]
    [InlineData("anna@emmaus.asso.fr")]
    public void Check_RealDomainThatIsNoSlip_ProposesNothing(string typed) =>
        Assert.Equal(new MailVerdict.Good(typed), check.Check(typed));

    [Theory]
    [InlineData(" Anna@Free.Fr ", "anna@free.fr")]
    [InlineData("anna@caf\u00E9-solidaire.fr", "anna@xn--caf-solidaire-dhb.fr")]
    public void Check_SoundAddress_IsGoodInItsOneForm(string typed, string address) =>
        Assert.Equal(new MailVerdict.Good(address), check.Check(typed));

    [Theory]
    [InlineData("contact@emmaus.fr")]
    [InlineData("accueil.nantes@emmaus.fr")]
    [InlineData("ccas44@ville-nantes.fr")]
    [InlineData("INFO@emmaus.fr")]
    public void Check_AddressOfAFunction_IsGoodAndMarked(string typed) =>
        Assert.IsType<MailVerdict.GoodButRole>(check.Check(typed));

    [Theory]
    [InlineData("infante@emmaus.fr")]
    [InlineData("contactez.anna@emmaus.fr")]
    public void Check_NameThatBeginsLikeAFunction_IsNotMarked(string typed) =>
        Assert.IsType<MailVerdict.Good>(check.Check(typed));

    [Theory]
    [InlineData("", MailRefusal.Malformed)]
    [InlineData(null, MailRefusal.Malformed)]
    [InlineData("anna", MailRefusal.Malformed)]
    [InlineData("anna@gmail", MailRefusal.Malformed)]
    [InlineData("an na@gmail.com", MailRefusal.Malformed)]
    [InlineData("anna..b@gmail.com", MailRefusal.Malformed)]
    [InlineData(".anna@gmail.com", MailRefusal.Malformed)]
    [InlineData("No-Reply@emmaus.fr", MailRefusal.Machine)]
    [InlineData("ne_pas_repondre@emmaus.fr", MailRefusal.Machine)]
    [InlineData("noreply+7@gmial.com", MailRefusal.Machine)]
    [InlineData("mailer-daemon@free.fr", MailRefusal.Machine)]
    [InlineData("postmaster@free.fr", MailRefusal.Machine)]
    [InlineData("anna@example.org", MailRefusal.ReservedDomain)]
    [InlineData("anna@mail.example.com", MailRefusal.ReservedDomain)]
    [InlineData("anna@gmail.invalid", MailRefusal.ReservedDomain)]
    [InlineData("anna@nas.local", MailRefusal.ReservedDomain)]
    [InlineData("anna@a.test", MailRefusal.ReservedDomain)]
    [InlineData("anna@emmaus.f", MailRefusal.ImpossibleDomain)]
    [InlineData("anna@192.0.2.7", MailRefusal.ImpossibleDomain)]
    [InlineData("anna@campagne.soliguide.fr", MailRefusal.OwnDomain)]
    [InlineData("anna@r.campagne.soliguide.FR", MailRefusal.OwnDomain)]
    public void Check_AddressThatNobodyOfThePlaceReads_IsRefusedWithItsReason(string? typed, MailRefusal reason) =>
        Assert.Equal(new MailVerdict.Refused(reason), check.Check(typed));

    [Fact]
    public void Check_OwnParentDomain_IsSomebodyElses() =>
        Assert.IsType<MailVerdict.Good>(check.Check("anna@soliguide.fr"));

    [Fact]
    public void ToString_OfAVerdict_HoldsNoAddress() =>
        Assert.Equal(["Good", "Suggest"], new[] { "anna@free.fr", "anna@gmial.com" }.Select(typed => check.Check(typed).ToString()));
}
