using Soliguide.Domain.Places.Public;
using Soliguide.GrpcApi.Feed;
using Soliguide.GrpcApi.Feed.Copies;
using Soliguide.GrpcApi.Hosting;

namespace Soliguide.GrpcApi.Exports;

/// <summary>Where files for other programs are made: the formats, and the cards of a scope held still while a file is written.</summary>
internal sealed class ExportDesk(CardStore cards, IEnumerable<IExportFormat> formats, [FromKeyedServices(ApiClocks.Campaign)] TimeProvider clock)
{
    private const int Tries = 8;
    private static readonly TimeSpan Grain = TimeSpan.FromMinutes(15);

    /// <summary>The formats, in the order in which they are listed.</summary>
    public IReadOnlyList<IExportFormat> Formats { get; } = [.. formats];

    /// <summary>Whether every card has been read; before that a file would leave out places without saying so.</summary>
    public bool IsReady => cards.HasCaughtUp;

    /// <summary>
    /// The instant as of which files are written: the last quarter of an hour on the campaign's clock, so that who asks again within it is told
    /// that nothing changed.
    /// </summary>
    public DateTimeOffset At
    {
        get
        {
            var now = clock.GetUtcNow();
            return new DateTimeOffset(now.UtcTicks - (now.UtcTicks % Grain.Ticks), TimeSpan.Zero);
        }
    }

    /// <summary>The format of this name; null when there is none.</summary>
    public IExportFormat? Find(string name) => Formats.FirstOrDefault(format => format.Name == name);

    /// <summary>The cards of a scope. A card that changes meanwhile makes it look again, so that the file is of one moment.</summary>
    public ExportedCards Take(CopyScope scope)
    {
        var shelf = cards.Shelf;
        PlaceCard[] held = [];
        for (var tries = 0; tries < Tries; tries++)
        {
            var edits = shelf.Edits;
            held = [.. shelf.After(null, null).Where(scope.Holds)];
            var head = shelf.Log.Head;
            if (edits % 2 == 0 && edits == shelf.Edits)
            {
                return new ExportedCards(held, FormattableString.Invariant($"{shelf.Epoch}@{head}"));
            }
        }

        return new ExportedCards(held, null);
    }
}
