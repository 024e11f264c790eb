using Orleans.Concurrency;
using Soliguide.Contracts.Contacts;

namespace Soliguide.Contracts.Places;

/// <summary>One place: its sheet, its update in each campaign, its public card. Key: <c>fr-75-1234</c>.</summary>
[Alias("place")]
public interface IPlaceGrain : IGrainWithStringKey
{
    /// <summary>Sets the sheet and who may be asked about it. Idempotent: the same twice changes nothing.</summary>
    [Alias("put")]
    Task<Receipt> Put(PutPlace place);

    /// <summary>
    /// Puts somebody in front of those who are asked. In a campaign that is under way a first usable mailbox gets its letter. The same
    /// request twice is once; one made on an older revision is refused. The sheet stays as it is.
    /// </summary>
    [Alias("set-contact")]
    Task<Receipt> SetContact(SetContact command);

    /// <summary>Takes somebody off those who are asked: the next one is, or the telephone where nobody is left.</summary>
    [Alias("remove-contact")]
    Task<Receipt> RemoveContact(RemoveContact command);

    /// <summary>Staff looked for a mailbox in vain. A mailbox that is found later ends the note; the same request twice is once.</summary>
    [Alias("note-contact-gap")]
    Task<Receipt> NoteContactGap(NoteContactGap command);

    /// <summary>
    /// Somebody is forgotten: asked no longer, as by <see cref="RemoveContact"/>, and named nowhere in what is kept of the place. What was
    /// answered, when and how stays.
    /// </summary>
    [Alias("forget-contact")]
    Task ForgetContact(ForgetContact command);

    /// <summary>A phase of a campaign reached this place. May come twice, late or never.</summary>
    [Alias("deliver")]
    Task Deliver(PhaseDue due);

    /// <summary>The one door for what people say about this place.</summary>
    [Alias("submit")]
    Task<Receipt> Submit(SubmitAnswer answer);

    /// <summary>What speaks against an answer by the rules of all doors. Takes nothing.</summary>
    [Alias("check"), AlwaysInterleave]
    Task<Receipt> Check(SubmitAnswer answer);

    /// <summary>Withdraws the answer that stands.</summary>
    [Alias("withdraw")]
    Task<Receipt> Withdraw(WithdrawAnswer command);

    /// <summary>A call about this place ended.</summary>
    [Alias("record-call")]
    Task<Receipt> RecordCall(RecordCall call);

    /// <summary>Whether a call was recorded before.</summary>
    [Alias("knows-call"), AlwaysInterleave]
    Task<bool> KnowsCall(string campaign, string callId);

    /// <summary>
    /// Puts the place on the call desk with a question. The same twice is once; refused where nobody is to be called: somebody has answered,
    /// the campaign does not cover the place any more, or calls were refused.
    /// </summary>
    [Alias("raise-question")]
    Task<Receipt> RaiseQuestion(RaiseQuestion command);

    /// <summary>A letter about this place came back for good.</summary>
    [Alias("letter-bounced")]
    Task<Receipt> LetterBounced(LetterBounced bounce);

    /// <summary>
    /// Somebody who can be asked has a mailbox that is known to be dead. No answer is waited for, for the reason below.
    /// </summary>
    [Alias("mailbox-dead"), OneWay]
    Task MailboxDead(LetterBounced bounce);

    /// <summary>
    /// The mailbox of somebody who can be asked was given up and shows signs of life: asked again from the next campaign on. No answer is
    /// waited for, for the reason below.
    /// </summary>
    [Alias("mailbox-alive"), OneWay]
    Task MailboxAlive(string person);

    /// <summary>
    /// Somebody who can be asked wants no letters, or wants them again. Kept over the seasons; no answer is waited for, because a place
    /// that a phase reaches at the same time waits for its person.
    /// </summary>
    [Alias("letters-refused"), OneWay]
    Task LettersRefused(LettersRefused refusal);

    /// <summary>The place entered or left a campaign's scope. What staff decided, the plan does not change again.</summary>
    [Alias("change-scope")]
    Task<Receipt> ChangeScope(ChangeScope change);

    /// <summary>Does again what the state implies (letters, call desk): for sweeps and after crashes.</summary>
    [Alias("redo")]
    Task Redo(string campaign);

    /// <summary>What a letter says about this place; null when it no longer needs an answer in this campaign.</summary>
    [Alias("brief"), AlwaysInterleave]
    Task<PlaceBrief?> Brief(string campaign);

    /// <summary>The whole private file, for staff; null when the place is not known.</summary>
    [Alias("read"), AlwaysInterleave]
    Task<PlaceFile?> Read();
}
