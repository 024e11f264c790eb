namespace Soliguide.Mailing.Incoming.Reports;

/// <summary>What a report says about one recipient.</summary>
/// <param name="Address">The address, lower case; empty when the report hides it.</param>
/// <param name="Action">What became of the letter.</param>
/// <param name="Status">Enhanced status (RFC 3463) such as <c>5.1.1</c>; null when absent.</param>
/// <param name="Reply">SMTP reply such as <c>550</c>; null when absent.</param>
/// <param name="Cause">What is complained about.</param>
/// <param name="Severity">What it means for the address.</param>
/// <param name="Evidence">The wording or code that decided on the cause.</param>
public sealed record RecipientReport(
    string Address, DeliveryAction Action, string? Status, string? Reply, Cause Cause, Severity Severity, string Evidence);
