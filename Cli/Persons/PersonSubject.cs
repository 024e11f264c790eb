using System.CommandLine;
using System.CommandLine.Parsing;
using Soliguide.Domain.Places.Contacts;

namespace Soliguide.Cli.Persons;

/// <summary>
/// Whom a command is about: an address, or a person's key. <c>-</c> reads it from the input, since what stands on the command line can be
/// read by other users and stays in the shell's history.
/// </summary>
/// <param name="Key">The person's key.</param>
/// <param name="Mail">The address in its normal form; null where the key was given.</param>
internal sealed record PersonSubject(string Key, string? Mail)
{
    /// <summary>The argument.</summary>
    public static Argument<PersonSubject> Argument() => new("MAIL|PERSON")
    {
        Description = "A mail address, or a person's key (p and 26 characters); - reads it from the input.",
        CustomParser = Read,
    };

    private static PersonSubject? Read(ArgumentResult given)
    {
        var text = given.Tokens[0].Value;
        if ((text == "-" ? Console.In.ReadLine() : text)?.Trim() is { } typed)
        {
            if (PersonKey.TryParse(typed, out var key))
            {
                return new PersonSubject(key.Value, null);
            }

            if (Mailbox.TryNormalise(typed, out var mail))
            {
                return new PersonSubject(PersonKey.Of(mail).Value, mail);
            }
        }

        given.AddError("MAIL|PERSON takes an address like name@example.org, or p and 26 characters.");
        return null;
    }
}
