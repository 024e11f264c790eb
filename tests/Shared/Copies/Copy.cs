using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Google.Protobuf.Collections;
using Soliguide.V1;

namespace Soliguide.Tests.Shared.Copies;

/// <summary>A kiosk's copy, written from sync.proto alone: applies what comes and computes the checksum itself.</summary>
internal sealed class Copy
{
    private readonly Dictionary<string, (long Version, Place Place)> places = [];

    public string Cursor { get; private set; } = "";

    public bool IsComplete { get; private set; }

    public int Resets { get; private set; }

    /// <summary>Checks that came, and how many of them the copy did not pass.</summary>
    public (int Came, int Failed) Checks { get; private set; }

    public IReadOnlyDictionary<string, Place> Places => places.ToDictionary(place => place.Key, place => place.Value.Place);

    public void Apply(SyncPlacesResponse message)
    {
        switch (message.EventCase)
        {
            case SyncPlacesResponse.EventOneofCase.Reset:
                Reset();
                break;
            case SyncPlacesResponse.EventOneofCase.Changes:
                Apply(message.Changes.Changes);
                IsComplete = message.Changes.Complete;
                break;
            case SyncPlacesResponse.EventOneofCase.Check:
                Compare(message.Check);
                break;
        }

        Cursor = message.Cursor;
    }

    public void Apply(PullPlaceChangesResponse page)
    {
        if (page.Reset)
        {
            Reset();
        }

        Apply(page.Changes);
        (Cursor, IsComplete) = (page.Cursor, page.Complete);
        if (page.Check is not null)
        {
            Compare(page.Check);
        }
    }

    private void Reset()
    {
        places.Clear();
        Resets++;
    }

    private void Apply(RepeatedField<PlaceChange> changes)
    {
        foreach (var change in changes)
        {
            if (change.Place is null)
            {
                places.Remove(change.PlaceId);
            }
            else
            {
                places[change.PlaceId] = (change.Version, change.Place);
            }
        }
    }

    private void Compare(SyncCheck check)
    {
        var lines = places.OrderBy(place => place.Key, StringComparer.Ordinal)
            .Select(place => string.Create(CultureInfo.InvariantCulture, $"{place.Key} {place.Value.Version}\n"));
        var sum = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines))));
        var isSame = check.PlaceCount == places.Count && check.Checksum == sum;
        Checks = (Checks.Came + 1, Checks.Failed + (isSame ? 0 : 1));
    }
}
