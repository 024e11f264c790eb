using Soliguide.Domain.Places.Updates;

namespace Soliguide.Bench.Peer.Hangfire;

/// <summary>A place as the peer's tables hold it.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Person">Who is asked; null where nobody is known.</param>
/// <param name="Sheet">The sheet as JSON: read where a rule needs it.</param>
/// <param name="Update">Where it stands; null before the campaign met it.</param>
/// <param name="Entries">How many lines its journal has.</param>
internal sealed record PeerPlace(string Key, string? Person, string Sheet, PlaceUpdate? Update, int Entries);
