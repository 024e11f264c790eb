using Soliguide.Contracts;
using Soliguide.Contracts.Proposals;
using Soliguide.GrpcApi.Errors;
using Soliguide.GrpcApi.Pages.Words;

namespace Soliguide.GrpcApi.Pages.Reading;

/// <summary>What the reading pages say of proposals, and where each is read.</summary>
internal static class ReadingWords
{
    private const double Sure = 0.9;
    private const double Fair = 0.6;

    /// <summary>Where a proposal is read; ids may hold slashes, which stay.</summary>
    public static string Address(string id) => "/lire/" + string.Join('/', id.Split('/').Select(Uri.EscapeDataString));

    /// <summary>Where a proposal is given to somebody else.</summary>
    public static string RouteAddress(string id) => "/lire/transmettre" + Address(id)["/lire".Length..];

    /// <summary>How sure the reading is, in words.</summary>
    public static string Confidence(double share) => PageWords.Of(share >= Sure ? "sure.high" : share >= Fair ? "sure.medium" : "sure.low");

    /// <summary>A hint as staff read it: days in words, everything else as it was said.</summary>
    public static string Hint(ProposalHint hint) =>
        hint.Kind == "quarantine" ? PageWords.Known("quarantine", hint.Text)
        : DateOnly.TryParseExact(hint.Text, "yyyy-MM-dd", out var day) ? FrenchDates.Full(day) : hint.Text;

    /// <summary>How often something was tried.</summary>
    public static string Attempts(int attempts) => attempts == 1 ? PageWords.Of("mail.attempt") : PageWords.Fill("mail.attempts", ("count", FrenchNumbers.Count(attempts)));

    /// <summary>What became of a proposal, said on the next page; null for what is no such word.</summary>
    public static string? Done(string? done) => done is "accepted" or "corrected" or "refused" or "passed" or "handed" or "called" or "returned" or "retried" or "closed" ? PageWords.Of($"reading.{done}") : null;

    /// <summary>Why something could not be applied.</summary>
    public static string Problem(Problem problem) => FrenchTexts.Of(problem.Code) ?? PageWords.Fill("reading.problem", ("reason", problem.Code));
}
