using Soliguide.Contracts;
using Soliguide.GrpcApi.Errors;

namespace Soliguide.GrpcApi.Mapping;

/// <summary>Everything that a request says wrongly, collected so that the caller hears it all at once.</summary>
internal sealed class Violations
{
    private readonly List<Problem> problems = [];

    public IReadOnlyList<Problem> Problems => problems;

    public static Reading Read(out Violations all) => new(all = new Violations(), "");

    public void Add(Problem problem) => problems.Add(problem);

    /// <exception cref="Grpc.Core.RpcException">INVALID_ARGUMENT with all of them, if there are any.</exception>
    public void Throw()
    {
        if (problems.Count > 0)
        {
            throw Fault.Invalid(problems);
        }
    }
}
