using System.Globalization;

namespace Soliguide.Cli.Export;

/// <summary>What an export gave.</summary>
/// <param name="Format">How it is written.</param>
/// <param name="MediaType">The media type of the file.</param>
/// <param name="File">The file's name; null for the standard output and for a dry run.</param>
/// <param name="Places">How many places it holds.</param>
/// <param name="Bytes">How long it is.</param>
/// <param name="At">The instant as of which it is written (UTC).</param>
internal sealed record ExportReport(string Format, string MediaType, string? File, int Places, long Bytes, DateTimeOffset At)
{
    /// <summary>One line for people.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Places} places, {Bytes} bytes of {Format}, as of {At.UtcDateTime:yyyy-MM-dd HH:mm} UTC{(File is null ? "" : $": {File}")}");
}
