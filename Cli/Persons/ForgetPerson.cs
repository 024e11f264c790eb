using System.CommandLine;
using System.Globalization;
using Soliguide.V1;

namespace Soliguide.Cli.Persons;

/// <summary><c>soliguide person forget MAIL|PERSON</c>: forgets a person who asked for it. It cannot be undone, so it can be counted first.</summary>
internal static class ForgetPerson
{
    private static readonly Argument<PersonSubject> Whom = PersonSubject.Argument();
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Count what would go, change nothing." };
    private static readonly Option<string> By = new("--by") { Description = PersonServer.By.Description };
    private static readonly Option<string> Reason = new("--reason") { Description = PersonServer.Reason.Description };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = new Command("forget", "Erase a person who asked for it; cannot be undone.") { Whom, By, Reason, DryRun, PersonServer.Address };
        command.Validators.Add(result =>
        {
            if (!result.GetValue(DryRun) && (string.IsNullOrWhiteSpace(result.GetValue(By)) || string.IsNullOrWhiteSpace(result.GetValue(Reason))))
            {
                result.AddError("Say who decides (--by) and why (--reason), or count first (--dry-run).");
            }
        });
        command.SetAction((parsed, stop) => PersonServer.Call(parsed, parsed.GetValue(By), async (server, headers) =>
        {
            var whom = parsed.GetRequiredValue(Whom);
            var request = new ForgetPersonRequest { Reason = parsed.GetValue(Reason) ?? "", ValidateOnly = parsed.GetValue(DryRun) };
            if (whom.Mail is { } mail)
            {
                request.Mail = mail;
            }
            else
            {
                request.PersonId = whom.Key;
            }

            Write(await server.ForgetPersonAsync(request, headers, cancellationToken: stop), parsed.InvocationConfiguration.Output);
        }));
        return command;
    }

    private static void Write(ForgetPersonResponse told, TextWriter output)
    {
        var what = $"{told.PlaceCount} places, {told.LetterCount} letters, {told.MailCount} mails, {told.ProposalCount} things to read, {told.FileCount} files";
        output.WriteLine(told switch
        {
            { ForgetTime: null } => $"Nothing was changed. Would go: {what}.",
            { Changed: false } => $"{told.PersonId} had been forgotten on {told.ForgetTime.ToDateTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.",
            _ => $"{told.PersonId} is forgotten: {what}.",
        });
        if (told.ForgetTime is not null && !told.Complete)
        {
            output.WriteLine("A letter was on its way: what it leaves behind is erased within minutes.");
        }

        if (told.SheetPlaceIds.Count > 0)
        {
            output.WriteLine($"The address stands on the sheets of {string.Join(", ", told.SheetPlaceIds)}: have it corrected where they are kept.");
        }
    }
}
