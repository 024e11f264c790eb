using Microsoft.Extensions.Logging.Abstractions;
using Soliguide.Silo.Post;
using Soliguide.Silo.Post.Pacing;

namespace Soliguide.Silo.Tests.Post;

/// <summary>The built-in brakes: more than 5 % dead addresses, more than 0.1 % complaints, once there are letters enough to tell.</summary>
public sealed class BrakeRuleTests
{
    [Theory]
    [InlineData(59, 59, 0, null)]
    [InlineData(60, 3, 0, null)]
    [InlineData(60, 4, 0, "4 of 60 letters met dead addresses")]
    [InlineData(1000, 50, 0, null)]
    [InlineData(1000, 51, 0, "51 of 1000 letters met dead addresses")]
    [InlineData(999, 0, 20, null)]
    [InlineData(1000, 0, 1, null)]
    [InlineData(1000, 0, 2, "2 of 1000 letters brought complaints")]
    [InlineData(5000, 0, 5, null)]
    [InlineData(5000, 0, 6, "6 of 5000 letters brought complaints")]
    public void Reason_OfWhatLettersBroughtBack_IsGivenAboveTheLimitsAlone(int letters, int bounces, int complaints, string? reason) => Assert.Equal(
        reason,
        new Brake(PaceBook.BuiltIn(), null!, null!, NullLogger<Brake>.Instance).Reason(new ReturnCounts(letters, bounces, complaints)));
}
