using Soliguide.Domain.Staff;

namespace Soliguide.Domain.Tests.Staff;

public sealed class KeySecretTests
{
    private static readonly byte[] Drawn = [.. Enumerable.Range(1, 26).Select(i => (byte)(i * 37))];
    private static readonly DateTimeOffset Now = new(2019, 6, 1, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Write_ThenTryRead_TellsTheIdAndNothingElse()
    {
        var secret = KeySecret.Write(Drawn);

        Assert.Matches("^slg_[a-z2-7]{8}_[a-z2-7]{32}$", secret);
        Assert.True(KeySecret.TryRead(secret, out var id));
        Assert.Equal(secret[4..12], id);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("slg_abcdefgh_abcdefghijklmnopqrstuvwxyz23456")]
    [InlineData("slg_abcdefgh-abcdefghijklmnopqrstuvwxyz234567")]
    [InlineData("slg_abcdefg1_abcdefghijklmnopqrstuvwxyz234567")]
    [InlineData("xyz_abcdefgh_abcdefghijklmnopqrstuvwxyz234567")]
    public void TryRead_WhatIsNoSecret_IsNone(string? text) => Assert.False(KeySecret.TryRead(text, out _));

    [Fact]
    public void KeyOf_TheSecretWhileItIsGood_FindsIt()
    {
        var secret = KeySecret.Write(Drawn);
        var other = KeySecret.Write([.. Drawn.Take(6), .. Drawn.Skip(6).Select(b => (byte)(b ^ 1))]);
        var key = new AccessKey(secret[4..12], "kiosk-gare", StaffRole.Kiosk, KeySecret.HashOf(secret), Now, "awa") { EndsAt = Now.AddDays(1) };
        var staff = StaffList.None with { Keys = [key] };

        Assert.Same(key, staff.KeyOf(secret, Now));
        Assert.Null(staff.KeyOf(secret, Now.AddDays(1)));
        Assert.Null(staff.KeyOf(other, Now));
        Assert.Null(staff.KeyOf("", Now));
        Assert.DoesNotContain(secret[13..], key.ToString(), StringComparison.Ordinal);
    }
}
