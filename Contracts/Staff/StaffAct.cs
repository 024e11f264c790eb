namespace Soliguide.Contracts.Staff;

/// <summary>Something staff asked for. It holds ids alone: no address, no number, nothing that somebody wrote.</summary>
/// <param name="At">When, on the real clock even in a rehearsal (UTC).</param>
/// <param name="By">Staff id, or the owner of a key.</param>
/// <param name="Via">How they were known: <c>session</c>, <c>persona</c>, <c>key k7f2m4qa</c>, <c>staff key</c>, <c>this machine</c>.</param>
/// <param name="What">The method or form, such as <c>CampaignService/PauseCampaign</c> or <c>/appels/{campaign}/{territory} Prendre</c>.</param>
/// <param name="Subject">About what, such as <c>campaign_id=summer-2019 territory=fr-75</c>; empty where the method says all.</param>
/// <param name="Refused">Why it was not allowed; null where it was. What the rules then made of it is in the journals of the subject.</param>
[GenerateSerializer, Immutable, Alias("staff-act")]
public sealed record StaffAct(DateTimeOffset At, string By, string Via, string What, string Subject, string? Refused);

/// <summary>A line of the journal.</summary>
/// <param name="Number">Its number, growing.</param>
/// <param name="Act">What was asked for.</param>
[GenerateSerializer, Immutable, Alias("staff-act-line")]
public sealed record StaffActLine(long Number, StaffAct Act);
