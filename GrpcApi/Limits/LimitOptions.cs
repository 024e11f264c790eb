namespace Soliguide.GrpcApi.Limits;

/// <summary>
/// How much one caller may ask of the front door, section <c>Limits</c>; a caller is a key, or an address where there is none. Wide enough for many kiosks behind one
/// address. Staff are never counted. Checked at start.
/// </summary>
public sealed class LimitOptions
{
    /// <summary>The section they are read from.</summary>
    public const string Section = "Limits";

    /// <summary>
    /// Look-ups of one caller in a minute, all of which may come at once: places, pages of lists, public sheets, attempts at methods for staff; default
    /// 6,000, up to 1,000,000, 0 is no limit.
    /// </summary>
    public int Reads { get; set; } = 6000;

    /// <summary>Searches of one caller in a minute, by page, gRPC or JSON; default 1,200, up to 1,000,000, 0 is no limit.</summary>
    public int Searches { get; set; } = 1200;

    /// <summary>
    /// Pages of copies and beginnings of streams of one caller in a minute; default 6,000, up to 1,000,000, 0 is no limit. A first copy of 60,000 places by
    /// the page takes about 2,000.
    /// </summary>
    public int Copies { get; set; } = 6000;

    /// <summary>Whole files of places of one caller in a minute; default 30, up to 1,000,000, 0 is no limit.</summary>
    public int Exports { get; set; } = 30;

    /// <summary>Answers that one caller sends in a minute by the answer page; default 600, up to 1,000,000, 0 is no limit. An office answers for all its places.</summary>
    public int Answers { get; set; } = 600;

    /// <summary>Streams that one caller keeps open at once; default 250, from 1 to 100,000.</summary>
    public int StreamsOfOne { get; set; } = 250;

    /// <summary>
    /// Streams that the public keeps open at once in all, and as many again for staff; default 4,000, from 1 to 100,000. One costs a few kilobytes, and work
    /// with every change.
    /// </summary>
    public int Streams { get; set; } = 4000;
}
