namespace Soliguide.GrpcApi.Pages.Hosting;

/// <summary>Settings of the pages, section <c>Pages</c>. Checked at start.</summary>
public sealed class PagesOptions
{
    /// <summary>The section they are read from.</summary>
    public const string Section = "Pages";

    /// <summary>
    /// Whether the campaign's clock is a virtual one and structures are simulated; default false. Every page then says so, that
    /// nobody takes a rehearsal for the truth. The host that simulates sets it.
    /// </summary>
    public bool Demo { get; set; }

    /// <summary>How many virtual days go by in a real second, for <see cref="Demo"/>; default 1, 0 is as fast as the machine can.</summary>
    public double DaysPerSecond { get; set; } = 1;

    /// <summary>
    /// Whom structures may call when a link does not work or a campaign is over; the silo gives the number of its letters
    /// (<c>Post:ContactPhone</c>) unless another is set here. Default none: the page then names replies alone.
    /// </summary>
    public string? AnswerPhone { get; set; }

    /// <summary>Where they may write instead; the silo gives the sender of its letters (<c>Post:SenderAddress</c>). Default none.</summary>
    public string? AnswerMail { get; set; }

    /// <summary>
    /// The least time from seeing the answer page to sending it; default 0.7 seconds, from 0 to 1 minute. What is sent sooner was sent by a
    /// program and is read by a person before it counts.
    /// </summary>
    public TimeSpan QuickestAnswer { get; set; } = TimeSpan.FromSeconds(0.7);

    /// <summary>
    /// How many live pages may be fed at once; default 200, from 1 to 10,000. One more is told to come back: its page still shows the
    /// figures of the moment it was opened.
    /// </summary>
    public int Streams { get; set; } = 200;
}
