namespace Soliguide.Domain.Tests;

public sealed class FieldProblemTests
{
    [Fact]
    public void Within_FieldOfAPart_IsNamedFromTheWhole()
    {
        var problem = new FieldProblem("to", "PERIOD_PAST", "Past.");

        Assert.Equal("changes.periods[1].to", problem.Within("periods[1]").Within("changes").Field);
        Assert.Equal("hours", (problem with { Field = "" }).Within("hours").Field);
    }
}
