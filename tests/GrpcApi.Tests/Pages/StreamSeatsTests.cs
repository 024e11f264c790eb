using Microsoft.Extensions.Options;
using Soliguide.GrpcApi.Pages.Hosting;

namespace Soliguide.GrpcApi.Tests.Pages;

public sealed class StreamSeatsTests
{
    [Fact]
    public void Take_AllTaken_GivesNoneUntilOneIsLeft()
    {
        var seats = new StreamSeats(Options.Create(new PagesOptions { Streams = 2 }));
        var first = seats.Take();
        using var second = seats.Take();

        Assert.NotNull(first);
        Assert.Null(seats.Take());

        first.Dispose();
        first.Dispose();
        using var third = seats.Take();
        Assert.NotNull(third);
        Assert.Null(seats.Take());
    }

    [Fact]
    public void Validate_WrongSettings_NamesEachKey()
    {
        var result = new PagesOptionsRules().Validate(
            null, new PagesOptions { DaysPerSecond = -1, Streams = 0, AnswerPhone = "accueil", AnswerMail = "accueil" });

        Assert.NotNull(result.Failures);
        Assert.Equal(
            ["Pages:DaysPerSecond", "Pages:Streams", "Pages:AnswerPhone", "Pages:AnswerMail"],
            result.Failures.Select(failure => failure.Split(' ')[0]));
        Assert.True(new PagesOptionsRules().Validate(null, new PagesOptions()).Succeeded);
    }
}
