using Microsoft.Extensions.Options;

namespace Soliguide.GrpcApi.Access;

/// <summary>Checks <see cref="SignInOptions"/> at start; every message names its key.</summary>
internal sealed class SignInOptionsRules : IValidateOptions<SignInOptions>
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    public ValidateOptionsResult Validate(string? name, SignInOptions options)
    {
        var problems = Problems(options).ToList();
        return problems.Count > 0 ? ValidateOptionsResult.Fail(problems) : ValidateOptionsResult.Success;
    }

    private static IEnumerable<string> Problems(SignInOptions options)
    {
        if (options.HasProvider && !IsSafe(options.Authority))
        {
            yield return $"SignIn:Authority is '{options.Authority}'; write an https address, or http on this machine.";
        }

        if (options.HasProvider && string.IsNullOrWhiteSpace(options.ClientId))
        {
            yield return "SignIn:ClientId is missing; write the name that the provider gave this program.";
        }

        if (options.ClientSecretFile is { } file && !File.Exists(file))
        {
            yield return $"SignIn:ClientSecretFile is '{file}'; there is no such file.";
        }

        if (options.Session < Shortest || options.Session > Longest)
        {
            yield return $"SignIn:Session is {options.Session}; write 00:05:00 to 30.00:00:00.";
        }
    }

    private static bool IsSafe(string? authority) =>
        Uri.TryCreate(authority, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
}
