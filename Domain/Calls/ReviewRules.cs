using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Soliguide.Domain.Places.Updates;
using Soliguide.Domain.Staff;

namespace Soliguide.Domain.Calls;

/// <summary>
/// What of the calls a second person looks at (docs/decisions/0015). What takes a place out of the guide, or cannot have been heard on a telephone, waits
/// for them; everything else stands at once and is looked at afterwards.
/// </summary>
/// <param name="Trainee">Of a hundred answers that somebody new records, how many are looked at.</param>
/// <param name="Regular">The same for somebody who calls alone.</param>
/// <param name="Experienced">The same for somebody who has called for seasons.</param>
/// <param name="TooSoon">No call is taken, made and recorded within this time; zero looks at nothing for that reason.</param>
public sealed record ReviewRules(int Trainee, int Regular, int Experienced, TimeSpan TooSoon)
{
    /// <summary>Why a call is looked at; empty when it is not. The same call has the same reasons however often it is told.</summary>
    /// <param name="callId">Names the call: the sample is drawn from it, not by dice.</param>
    /// <param name="level">How far the caller is trusted.</param>
    /// <param name="outcome">What the call brought.</param>
    /// <param name="said">What was said, where somebody answered.</param>
    /// <param name="inHand">How long the caller had had the place.</param>
    public ValueList<ReviewReason> Reasons(string callId, CallerLevel level, CallOutcome outcome, AnswerContent? said, TimeSpan inHand)
    {
        var reasons = new List<ReviewReason>();
        if (OfOutcome(outcome) is { } always)
        {
            reasons.Add(always);
        }

        if (said is null)
        {
            return reasons.ToValueList();
        }

        if (said is AnswerContent.ClosedForGood)
        {
            reasons.Add(ReviewReason.ForGood);
        }

        if (inHand < TooSoon)
        {
            reasons.Add(ReviewReason.TooSoon);
        }

        if (IsOfSample(callId, Share(level)))
        {
            reasons.Add(ReviewReason.Sample);
        }

        return reasons.ToValueList();
    }

    /// <summary>Whether an answer waits until somebody has looked; else it stands at once.</summary>
    public static bool Holds(IEnumerable<ReviewReason> reasons) => reasons.Any(reason => reason is ReviewReason.ForGood or ReviewReason.TooSoon);

    private static ReviewReason? OfOutcome(CallOutcome outcome) => outcome switch
    {
        CallOutcome.WrongNumber => ReviewReason.WrongNumber,
        CallOutcome.Refused => ReviewReason.Refused,
        CallOutcome.Moved => ReviewReason.Moved,
        _ => null,
    };

    private int Share(CallerLevel level) => level switch
    {
        CallerLevel.Experienced => Experienced,
        CallerLevel.Regular => Regular,
        _ => Trainee,
    };

    private static bool IsOfSample(string callId, int share)
    {
        const int Hundredths = 10_000;
        return BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(callId))) % Hundredths < share * (Hundredths / 100);
    }
}
