namespace Soliguide.Domain.Places.Updates;

/// <summary>Something to do because of a transition. Data only; doing it twice must do no more than once.</summary>
public abstract record PlaceEffect
{
    private PlaceEffect()
    {
    }

    /// <summary>Put the place on its person's letter of this kind.</summary>
    public sealed record SendLetter(LetterKind Kind) : PlaceEffect;

    /// <summary>Take the place off every letter of its person that has not left.</summary>
    public sealed record CancelLetter : PlaceEffect;

    /// <summary>Put the place on the call desk, or change why and when it is there.</summary>
    public sealed record AddToCallDesk(DeskEntry Entry) : PlaceEffect;

    /// <summary>Take the place off the call desk, also in the middle of a call.</summary>
    public sealed record RemoveFromCallDesk : PlaceEffect;
}
