using Soliguide.Domain.Places;
using Soliguide.Domain.Staff;

namespace Soliguide.Domain.Tests.Staff;

public sealed class StaffRulesTests
{
    private static readonly StaffMember Awa = new("awa", "Awa", StaffRole.Administrator, CallerLevel.Experienced) { SignInMail = "awa@exemple.fr" };
    private static readonly StaffMember Nadia = new("nadia", "Nadia", StaffRole.Caller, CallerLevel.Trainee);
    private static readonly DateTimeOffset Now = new(2019, 6, 1, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Check_SomebodyBesideAnAdministrator_IsFine() => Assert.Empty(StaffRules.Check(Nadia with { SignInMail = "nadia@exemple.fr" }, [Awa]));

    [Fact]
    public void Check_WhateverIsWrong_NamesItsField() => Assert.Equal(
        ["id STAFF_ID_INVALID", "name STAFF_NAME_INVALID", "role STAFF_ROLE_OF_PROGRAMS", "signInMail MAIL_NOT_PLAUSIBLE"],
        StaffRules.Check(new StaffMember("a b", " ", StaffRole.Kiosk, CallerLevel.Trainee) { SignInMail = "personne" }, [Awa]).Select(p => $"{p.Field} {p.Code}"));

    [Fact]
    public void Check_AnAddressOfSomebodyElse_IsRefused() =>
        Assert.Equal("STAFF_MAIL_TAKEN", Assert.Single(StaffRules.Check(Nadia with { SignInMail = "AWA@exemple.fr" }, [Awa])).Code);

    [Theory]
    [InlineData(true, StaffRole.Coordinator, false)]
    [InlineData(false, StaffRole.Administrator, false)]
    [InlineData(true, StaffRole.Administrator, true)]
    public void Check_TheLastAdministratorWhoLeaves_IsRefused(bool active, StaffRole role, bool inParisAlone) => Assert.Equal(
        "STAFF_LAST_ADMINISTRATOR",
        Assert.Single(StaffRules.Check(Awa with { Active = active, Role = role, Territories = inParisAlone ? [TerritoryKey.Parse("fr-75")] : [] }, [Nadia])).Code);

    [Fact]
    public void CheckKey_WithoutANameOrOverBeforeItBegins_IsRefused()
    {
        Assert.Empty(StaffRules.CheckKey("kiosk-gare", null, Now));
        Assert.Empty(StaffRules.CheckKey("kiosk-gare", Now.AddDays(1), Now));
        Assert.Equal(["owner", "endsAt"], StaffRules.CheckKey("kiosk gare", Now, Now).Select(problem => problem.Field));
    }
}
