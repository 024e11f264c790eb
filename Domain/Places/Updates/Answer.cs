namespace Soliguide.Domain.Places.Updates;

/// <summary>One answer that completes the update of a place: what, how, who and when.</summary>
/// <param name="Id">The request id it came with: the same id twice is the same answer.</param>
/// <param name="Content">What was said.</param>
/// <param name="Channel">How it came.</param>
/// <param name="By">Who gave or took it, a staff or person id; never public.</param>
/// <param name="At">When it was given (UTC). An older answer never replaces a newer one.</param>
public sealed record Answer(string Id, AnswerContent.AboutPlace Content, Channel Channel, string By, DateTimeOffset At);
