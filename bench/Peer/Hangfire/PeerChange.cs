using Soliguide.Domain.Places.Updates;
using Soliguide.Grains.Places;

namespace Soliguide.Bench.Peer.Hangfire;

/// <summary>What is written of a place that changed, in one transaction.</summary>
/// <param name="Place">The place before.</param>
/// <param name="Next">Where it stands now.</param>
/// <param name="Journal">Lines for its journal.</param>
/// <param name="Letters">Letters for its person.</param>
/// <param name="Card">What the public sees as JSON, where that is made anew; a JSON null where nothing is to be seen.</param>
internal sealed record PeerChange(PeerPlace Place, PlaceUpdate Next, IReadOnlyList<JournalEntry> Journal, IReadOnlyList<LetterKind> Letters, string? Card);
