namespace Soliguide.GrpcApi.Limits;

/// <summary>Says what a page or an endpoint that is no method of gRPC costs.</summary>
/// <param name="cost">The kind.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class CostAttribute(Cost cost) : Attribute
{
    public Cost Cost { get; } = cost;
}
