using Soliguide.Contracts;

namespace Soliguide.GrpcApi.Mapping;

/// <summary>Where in a request the reader is, so that what is wrong there can be named by its path.</summary>
internal readonly record struct Reading(Violations All, string Path)
{
    public Reading this[string field] => this with { Path = Path.Length == 0 ? field : $"{Path}.{field}" };

    public Reading this[int index] => this with { Path = $"{Path}[{index}]" };

    public void Refuse(string code, string message) => All.Add(new Problem(Path, code, message));
}
