namespace Soliguide.Contracts.Persons;

/// <summary>Somebody asked to be forgotten.</summary>
/// <param name="By">Staff id; kept.</param>
/// <param name="Reason">Why, without an address; kept.</param>
/// <param name="RequestId">Makes a repetition harmless.</param>
[GenerateSerializer, Immutable, Alias("forget-person")]
public sealed record ForgetPerson(string By, string Reason, string RequestId)
{
    /// <summary>The address, for somebody who is not known here and shall not become so; private.</summary>
    [Id(0)]
    public string? Mail { get; init; }

    /// <summary>Only counts what would go.</summary>
    [Id(1)]
    public bool ValidateOnly { get; init; }
}

/// <summary>What became of a request to be forgotten.</summary>
/// <param name="Receipt">Whether it was accepted; unchanged where it had been done before.</param>
/// <param name="At">When the person asked (UTC); null when it was refused or only counted.</param>
/// <param name="Gone">What went, or would go.</param>
/// <param name="Complete">False while a letter may still be on its way: what it leaves behind is erased within minutes.</param>
[GenerateSerializer, Immutable, Alias("forget-receipt")]
public sealed record ForgetReceipt(Receipt Receipt, DateTimeOffset? At, ForgottenThings Gone, bool Complete);

/// <summary>What is kept of a person, or was.</summary>
/// <param name="Places">Places that ask somebody else from now on, or whose journal named the person.</param>
/// <param name="Letters">Rows of letters.</param>
/// <param name="Mails">Mails that came in from the person, or hold the address.</param>
/// <param name="Proposals">Things to read that hold their words or the address.</param>
/// <param name="Files">Letters to them and mails of theirs as files.</param>
/// <param name="Sheets">Places whose sheet shows the address: it is their owner's, and stays until it is corrected at its source.</param>
[GenerateSerializer, Immutable, Alias("forgotten-things")]
public sealed record ForgottenThings(int Places, int Letters, int Mails, int Proposals, int Files, string[] Sheets)
{
    /// <summary>Nothing.</summary>
    public static ForgottenThings None { get; } = new(0, 0, 0, 0, 0, []);
}

/// <summary>Staff let a suppressed person be written to again.</summary>
/// <param name="By">Staff id; kept.</param>
/// <param name="Reason">Why, without an address; kept.</param>
/// <param name="RequestId">Makes a repetition harmless.</param>
[GenerateSerializer, Immutable, Alias("lift-suppression")]
public sealed record LiftSuppression(string By, string Reason, string RequestId);

/// <summary>A person who is being forgotten, and what is still needed for it.</summary>
/// <param name="Mail">The address, until nothing holds it any more.</param>
/// <param name="At">When they asked (UTC).</param>
/// <param name="By">Staff id.</param>
/// <param name="Reason">Why.</param>
/// <param name="RequestId">The request.</param>
/// <param name="Places">The places that asked them.</param>
/// <param name="Letters">How many letters were theirs.</param>
/// <param name="NotBefore">A letter was on its way then: done no earlier (UTC).</param>
[GenerateSerializer, Immutable, Alias("forgetting")]
public sealed record Forgetting(
    string Mail, DateTimeOffset At, string By, string Reason, string RequestId, string[] Places, int Letters, DateTimeOffset? NotBefore);

/// <summary>The beginning of forgetting.</summary>
/// <param name="Receipt">Whether it begins, goes on, or was done before.</param>
/// <param name="Step">What is to do; null when there is nothing.</param>
/// <param name="Since">When they asked, where it was done before (UTC).</param>
[GenerateSerializer, Immutable, Alias("forgetting-begun")]
public sealed record ForgettingBegun(Receipt Receipt, Forgetting? Step, DateTimeOffset? Since);
