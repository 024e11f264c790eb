namespace Soliguide.Contracts;

/// <summary>A place's private sheet as a versioned JSON document. Documents travel as they are stored, so that the wire stays while the rules move.</summary>
/// <param name="Json">The document.</param>
[GenerateSerializer, Immutable, Alias("sheet-document")]
public sealed record SheetDocument(string Json);

/// <summary>A place's public card as a versioned JSON document.</summary>
/// <param name="Json">The document.</param>
[GenerateSerializer, Immutable, Alias("card-document")]
public sealed record CardDocument(string Json);

/// <summary>A campaign's plan as a versioned JSON document.</summary>
/// <param name="Json">The document.</param>
[GenerateSerializer, Immutable, Alias("plan-document")]
public sealed record PlanDocument(string Json);

/// <summary>What somebody said about a place (a submission: id, content, channel, by, at) as a versioned JSON document.</summary>
/// <param name="Json">The document.</param>
[GenerateSerializer, Immutable, Alias("submission-document")]
public sealed record SubmissionDocument(string Json);
