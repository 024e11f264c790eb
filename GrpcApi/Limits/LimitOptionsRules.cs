using Microsoft.Extensions.Options;

namespace Soliguide.GrpcApi.Limits;

/// <summary>Checks <see cref="LimitOptions"/> at start; every message names its key.</summary>
internal sealed class LimitOptionsRules : IValidateOptions<LimitOptions>
{
    private const int Most = 1_000_000;
    private const int MostStreams = 100_000;

    public ValidateOptionsResult Validate(string? name, LimitOptions options)
    {
        var problems = Problems(options).ToList();
        return problems.Count > 0 ? ValidateOptionsResult.Fail(problems) : ValidateOptionsResult.Success;
    }

    private static IEnumerable<string> Problems(LimitOptions options)
    {
        foreach (var (key, value) in (IEnumerable<(string, int)>)
        [
            (nameof(options.Reads), options.Reads), (nameof(options.Searches), options.Searches), (nameof(options.Copies), options.Copies),
            (nameof(options.Exports), options.Exports), (nameof(options.Answers), options.Answers),
        ])
        {
            if (value is < 0 or > Most)
            {
                yield return $"Limits:{key} is {value}; write 1 to {Most} a minute, or 0 for no limit.";
            }
        }

        foreach (var (key, value) in (IEnumerable<(string, int)>)[(nameof(options.StreamsOfOne), options.StreamsOfOne), (nameof(options.Streams), options.Streams)])
        {
            if (value is < 1 or > MostStreams)
            {
                yield return $"Limits:{key} is {value}; write 1 to {MostStreams}.";
            }
        }
    }
}
