namespace Soliguide.Domain.Places.Updates;

/// <summary>What came in through any channel about one place, before it is known what it means for its update.</summary>
/// <param name="Id">The request id: the same id twice is the same submission.</param>
/// <param name="Content">What was said.</param>
/// <param name="Channel">How it came.</param>
/// <param name="By">Who gave or took it, a staff or person id; never public.</param>
/// <param name="At">When it was given (UTC).</param>
public sealed record Submission(string Id, AnswerContent Content, Channel Channel, string By, DateTimeOffset At)
{
    /// <summary>The event this submission is for a place in this time zone.</summary>
    public PlaceEvent ToEvent(TimeZoneInfo zone) => Content switch
    {
        AnswerContent.AboutPlace content => new PlaceEvent.AnswerReceived(new Answer(Id, content, Channel, By, At)),
        AnswerContent.WrongContact => new PlaceEvent.WrongContact(At, Id),
        AnswerContent.NotKnownYet(var day) => new PlaceEvent.NotKnownYet(At, Id, LocalDay.Start(day, zone)),
        _ => throw new System.Diagnostics.UnreachableException($"No event for {Content.GetType().Name}."),
    };
}
