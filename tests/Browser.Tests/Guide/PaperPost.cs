using Soliguide.Contracts.Reports;

namespace Soliguide.Browser.Tests.Guide;

/// <summary>Sending on paper: one more letter has left for each place that answers.</summary>
internal static class PaperPost
{
    public static PostBoard Board(PaperSummer summer) => new(
        "Relay",
        true,
        true,
        120,
        200,
        [
            new OperatorLine("google", 5, 310, 5000, null, null, 12),
            new OperatorLine("orange", 2, 100, 2000, summer.Now.AddHours(1), "550 5.7.1", 80),
        ])
    {
        MostBounces = 0.05,
        MostComplaints = 0.001,
        Campaigns =
        [
            new SendingLine(PaperSummer.Id, true, 85, 3, 2, 7, 400 + summer.Extra(), 4, 1) { NextTry = summer.Now.AddMinutes(9), Counted = 404, Bounces = 4 },
        ],
    };
}
