using Soliguide.GrpcApi.Pages.Staff;

namespace Soliguide.GrpcApi.Tests.Pages.Staff;

public sealed class StaffNameTests
{
    [Theory]
    [InlineData("Zoé Martin", "zoe.martin")]
    [InlineData("  Ünal  ", "unal")]
    [InlineData("jean-pierre_2", "jean-pierre_2")]
    [InlineData("a<b>@c", "a.b.c")]
    public void IdOf_AName_IsAnIdOfJournals(string typed, string id) => Assert.Equal(id, StaffName.IdOf(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ... ")]
    [InlineData("\u202e")]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345")]
    public void IdOf_NothingUsable_IsNone(string? typed) => Assert.Null(StaffName.IdOf(typed));
}
