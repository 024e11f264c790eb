namespace Soliguide.Mailing.Tests.Incoming.Guard;

/// <summary>What is measured runs alone.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class MeasuredCollection
{
    public const string Name = "Measured";
}
