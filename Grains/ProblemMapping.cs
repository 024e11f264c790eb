using Soliguide.Contracts;
using Soliguide.Domain;

namespace Soliguide.Grains;

/// <summary>Problems of the rules, as they travel.</summary>
internal static class ProblemMapping
{
    public static Problem[] ToContract(this IEnumerable<FieldProblem> problems) =>
        [.. problems.Select(p => new Problem(p.Field, p.Code, p.Message))];
}
