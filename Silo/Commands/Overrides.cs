using System.CommandLine;

namespace Soliguide.Silo.Commands;

/// <summary>Settings given on the command line: <c>--set Api:WebPort=9000</c>, as often as needed.</summary>
internal static class Overrides
{
    /// <summary>The option.</summary>
    public static Option<string[]> Make()
    {
        var option = new Option<string[]>("--set")
        {
            Description = "A setting for this run, such as Api:WebPort=9000; docs/settings.md lists them. May be repeated.",
            HelpName = "key=value",
        };
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(t => t.Value.IndexOf('=', StringComparison.Ordinal) < 1))
            {
                result.AddError($"--set {token.Value}: write it like Api:WebPort=9000.");
            }
        });
        return option;
    }

    /// <summary>The settings as configuration wants them.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> Read(string[] values) => values.Select(value =>
    {
        var cut = value.IndexOf('=', StringComparison.Ordinal);
        return new KeyValuePair<string, string?>(value[..cut], value[(cut + 1)..]);
    });
}
