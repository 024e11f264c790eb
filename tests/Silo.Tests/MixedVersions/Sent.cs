namespace Soliguide.Silo.Tests.MixedVersions;

/// <summary>A message as the version before knows it.</summary>
[GenerateSerializer, Alias("test-sent")]
public sealed record Sent([property: Id(0)] string Place);

/// <summary>The same as the next version knows it: what was added has numbers of its own.</summary>
[GenerateSerializer, Alias("test-sent-next")]
public sealed record SentNext([property: Id(0)] string Place)
{
    [Id(1)]
    public int? Floor { get; init; }

    [Id(2)]
    public Sent[] Others { get => field ?? []; init; }
}

/// <summary>A message that says nothing: what every version of every message understands.</summary>
[GenerateSerializer, Alias("test-silence")]
public sealed class Silence;
