using Microsoft.Extensions.Options;

namespace Soliguide.GrpcApi.Pages.Hosting;

/// <summary>Checks <see cref="PagesOptions"/> at start; every message names its key.</summary>
internal sealed class PagesOptionsRules : IValidateOptions<PagesOptions>
{
    private const int MostStreams = 10_000;

    public ValidateOptionsResult Validate(string? name, PagesOptions options)
    {
        var problems = Problems(options).ToList();
        return problems.Count > 0 ? ValidateOptionsResult.Fail(problems) : ValidateOptionsResult.Success;
    }

    private static IEnumerable<string> Problems(PagesOptions options)
    {
        if (!(options.DaysPerSecond >= 0))
        {
            yield return $"Pages:DaysPerSecond is {options.DaysPerSecond}; write 0 or more.";
        }

        if (options.Streams is < 1 or > MostStreams)
        {
            yield return $"Pages:Streams is {options.Streams}; write 1 to {MostStreams}.";
        }

        if (options.QuickestAnswer < TimeSpan.Zero || options.QuickestAnswer > TimeSpan.FromMinutes(1))
        {
            yield return $"Pages:QuickestAnswer is {options.QuickestAnswer}; write 00:00:00 to 00:01:00.";
        }

        if (options.AnswerPhone is { } phone && !phone.Any(char.IsAsciiDigit))
        {
            yield return "Pages:AnswerPhone has no digit; write a telephone number or leave it out.";
        }

        if (options.AnswerMail is { } mail && (mail.IndexOf('@', StringComparison.Ordinal) < 1 || mail.Any(char.IsWhiteSpace)))
        {
            yield return "Pages:AnswerMail is no mail address; write one or leave it out.";
        }
    }
}
