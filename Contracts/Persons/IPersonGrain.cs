using Orleans.Concurrency;
using Soliguide.Contracts.Places;

namespace Soliguide.Contracts.Persons;

/// <summary>One mailbox that looks after one or many places: writes one letter for all of them. Key: the person's id.</summary>
[Alias("person")]
public interface IPersonGrain : IGrainWithStringKey
{
    /// <summary>The person looks after this place. <see cref="TakeOn"/> says besides whether that was taken.</summary>
    [Alias("look-after")]
    Task LookAfter(string place, ContactEntry contact);

    /// <summary>The person looks after this place; refused for somebody who asked to be forgotten.</summary>
    [Alias("take-on")]
    Task<Receipt> TakeOn(string place, ContactEntry contact);

    /// <summary>The person looks after this place no longer.</summary>
    [Alias("release")]
    Task Release(string place);

    /// <summary>Puts a place on a letter. Places due for the same kind become one letter; a letter that has left stays as it is.</summary>
    /// <param name="campaign">The campaign.</param>
    /// <param name="kind">The letter.</param>
    /// <param name="place">The place.</param>
    /// <param name="notBefore">The letter leaves no earlier (UTC).</param>
    [Alias("include")]
    Task Include(string campaign, LetterName kind, string place, DateTimeOffset notBefore);

    /// <summary>Takes a place off all letters that have not left; a letter without places is cancelled.</summary>
    [Alias("exclude"), OneWay]
    Task Exclude(string campaign, string place);

    /// <summary>Leases a due letter and composes it; null when nothing is to be sent (no longer due, cancelled, or leased by somebody else).</summary>
    [Alias("take-letter")]
    Task<LetterDraft?> TakeLetter(string campaign, LetterName kind);

    /// <summary>The letter was handed over.</summary>
    [Alias("letter-handed")]
    Task LetterHanded(string campaign, LetterName kind);

    /// <summary>The leased letter did not leave and waits again. It may be cancelled meanwhile, or lose places.</summary>
    /// <param name="campaign">The campaign.</param>
    /// <param name="kind">The letter.</param>
    /// <param name="until">It is tried no earlier (UTC).</param>
    /// <param name="refusal">The code of a temporary refusal, such as <c>450 4.2.0</c>; null when nobody was asked.</param>
    [Alias("letter-put-off")]
    Task LetterPutOff(string campaign, LetterName kind, DateTimeOffset until, string? refusal);

    /// <summary>The leased letter was refused for good and never leaves. Says nothing of the mailbox: see <see cref="Bounced"/>.</summary>
    /// <param name="campaign">The campaign.</param>
    /// <param name="kind">The letter.</param>
    /// <param name="refusal">The code, such as <c>550 5.1.1</c>.</param>
    [Alias("letter-refused")]
    Task LetterRefused(string campaign, LetterName kind, string refusal);

    /// <summary>
    /// The mailbox bounced for good: told to all places of the person. Interleaves, because places that are reached by a phase at the same
    /// time wait for their person.
    /// </summary>
    [Alias("bounced"), AlwaysInterleave]
    Task Bounced(string campaign);

    /// <summary>One answer for several places of the person; empty means all. Interleaves, for the same reason as a bounce.</summary>
    [Alias("submit"), AlwaysInterleave]
    Task<Receipt> Submit(SubmitAnswer answer, string[] places);

    /// <summary>The places the person looks after.</summary>
    [Alias("places"), AlwaysInterleave]
    Task<string[]> Places();

    /// <summary>What the answer page shows: the person's places in a campaign and what was said of them. Changes nothing.</summary>
    [Alias("form"), AlwaysInterleave]
    Task<PersonForm> Form(string campaign);

    /// <summary>
    /// No more letters, over the seasons: what is due is cancelled and the places go to the call desk, where a campaign is asking. Twice is once.
    /// </summary>
    [Alias("refuse-letters")]
    Task RefuseLetters();

    /// <summary>The person takes the objection back. Letters that had left are not repeated.</summary>
    [Alias("allow-letters")]
    Task AllowLetters();

    /// <summary>A letter came back for good: remembered over the seasons. <see cref="Bounced"/> tells the places as well.</summary>
    [Alias("died")]
    Task Died();

    /// <summary>A letter did not arrive for the time being.</summary>
    /// <param name="letter">The letter, <c>campaign/letter</c>: told twice it counts once.</param>
    [Alias("soft-bounced")]
    Task SoftBounced(string letter);

    /// <summary>A machine told of an absence; the latest counts.</summary>
    [Alias("absent")]
    Task Absent(AbsenceHint absence);

    /// <summary>A sign of life: somebody wrote from the mailbox.</summary>
    /// <param name="at">When (UTC).</param>
    [Alias("lives")]
    Task Lives(DateTimeOffset at);

    /// <summary>How the mailbox stands.</summary>
    [Alias("health"), AlwaysInterleave]
    Task<PersonHealth> Health();

    /// <summary>What is kept of the person, for staff; null when nothing is.</summary>
    [Alias("overview"), AlwaysInterleave]
    Task<PersonOverview?> Overview();

    /// <summary>Staff let the person be written to again: an objection and bounces are forgotten.</summary>
    [Alias("reinstate")]
    Task Reinstate();

    /// <summary>
    /// The first step of forgetting, in one write: letters stop and everything goes but the address, which is needed until nothing holds it
    /// any more. <see cref="IPersonFileGrain.Forget"/> takes all steps.
    /// </summary>
    [Alias("begin-forgetting")]
    Task<ForgettingBegun> BeginForgetting(ForgetPerson command);

    /// <summary>A forgetting that was begun and is not over; null when there is none.</summary>
    [Alias("forgetting")]
    Task<Forgetting?> Forgetting();

    /// <summary>The last step of forgetting: nothing is left.</summary>
    [Alias("end-forgetting")]
    Task EndForgetting();

    /// <summary>Takes somebody else's address out of what is kept here.</summary>
    [Alias("erase-mention")]
    Task EraseMention(string mail);

    /// <summary>Drops an absence that was over before a day. True when there was one.</summary>
    [Alias("drop-absence")]
    Task<bool> DropAbsence(DateOnly before);

    /// <summary>Drops the rows of letters of campaigns that are long over. Returns how many there were.</summary>
    [Alias("drop-letters")]
    Task<int> DropLetters(string[] campaigns);

    /// <summary>
    /// Drops the whole record of somebody who has looked after no place since an instant; one who objected or whose mailbox is dead stays
    /// suppressed. The first time it only notes since when. True when it was dropped.
    /// </summary>
    /// <param name="idleBefore">Without a place since before (UTC).</param>
    [Alias("retire")]
    Task<bool> Retire(DateTimeOffset idleBefore);

    /// <summary>
    /// Sends the letter again that left last, with the places that still need an answer: they said on the telephone that they will answer by its
    /// link. Once for each call, at most one automatic mail a day, none to a mailbox that takes no mail.
    /// </summary>
    /// <param name="campaign">The campaign.</param>
    /// <param name="place">The place that was called.</param>
    /// <param name="call">Names the call.</param>
    [Alias("send-again")]
    Task SendAgain(string campaign, string place, string call);

    /// <summary>
    /// Writes down that a reply by mail is to be confirmed, unless that was done, an automatic mail left or waits today, or the mailbox takes
    /// none. Whoever tells it has made sure that a person wrote the mail from this mailbox.
    /// </summary>
    [Alias("confirm")]
    Task Confirm(ConfirmReply reply);
}

/// <summary>The letters of a campaign.</summary>
[Alias("letter-name")]
public enum LetterName
{
    /// <summary>The first letter.</summary>
    Ask,

    /// <summary>The reminder.</summary>
    Reminder,

    /// <summary>The last letter.</summary>
    LastChance,

    /// <summary>The automatic mail that confirms a reply; at most one waits to leave.</summary>
    Receipt,
}

/// <summary>A letter that may leave now.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Kind">Which letter.</param>
/// <param name="Person">Who it goes to.</param>
/// <param name="EarlierLetters">Kinds that left before, oldest first, for threading.</param>
/// <param name="Places">All places of the person that still need an answer.</param>
/// <param name="At">The date the letter bears (UTC), the same on every attempt.</param>
[GenerateSerializer, Immutable, Alias("letter-draft")]
public sealed record LetterDraft(
    string Campaign, LetterName Kind, ContactEntry Person, LetterName[] EarlierLetters, PlaceBrief[] Places, DateTimeOffset At)
{
    /// <summary>How often it was refused for the time being.</summary>
    [Id(0)]
    public int Refusals { get; init; }

    /// <summary>When it was first refused (UTC); null when it never was.</summary>
    [Id(1)]
    public DateTimeOffset? FirstRefusedAt { get; init; }

    /// <summary>What a receipt confirms; null for letters of the plan. Its places are then those it speaks of, with the answers that stand.</summary>
    [Id(2)]
    public ConfirmedMail? Confirmed { get; init; }

    /// <summary>Which letter is sent again, because they said on the telephone that they will use its link; null for all others.</summary>
    [Id(3)]
    public LetterAgain? Again { get; init; }
}
