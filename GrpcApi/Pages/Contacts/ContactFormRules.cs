using Soliguide.Contracts.Places;
using Soliguide.Domain.Places.Contacts.Checks;
using Soliguide.GrpcApi.Contacts;
using Soliguide.GrpcApi.Errors;
using Soliguide.GrpcApi.Pages.Answers.Form;
using Soliguide.GrpcApi.Pages.Words;

namespace Soliguide.GrpcApi.Pages.Contacts;

/// <summary>What is wrong with the form of a contact, in French, and the contact that it names.</summary>
internal static class ContactFormRules
{
    private const string Sure = "sur";

    public static IEnumerable<FormProblem> Check(AnswerFields fields, MailVerdict verdict)
    {
        if (fields["mail"].Length == 0)
        {
            yield return new FormProblem("mail", PageWords.Of("contacts.mail.missing"));
        }
        else if (ContactChoice.Refusal(verdict, acceptDoubtful: fields[Sure].Length > 0) is { } problem)
        {
            yield return new FormProblem("mail", Words(problem.Code));
        }

        foreach (var field in (string[])["nom", "role"])
        {
            if (fields[field].Length > ContactChoice.LongestText)
            {
                yield return new FormProblem(field, PageWords.Of("contacts.text.long"));
            }
        }
    }

    /// <summary>The contact, with what the correction proposed where that was taken.</summary>
    public static ContactChoice Choice(AnswerFields fields, MailVerdict verdict) => new(
        verdict is MailVerdict.Suggest suggest && fields[Sure] == "corrige" ? suggest.Proposed : fields["mail"],
        fields["nom"] is { Length: > 0 } name ? name : null,
        fields["role"] is { Length: > 0 } role ? role : null,
        fields["langue"] is "en" or "es" or "ar" ? fields["langue"] : "fr",
        Enum.TryParse<ContactSource>(fields["source"], ignoreCase: true, out var source) && Enum.IsDefined(source) ? source : ContactSource.Call,
        fields["accord"] == "oui" ? ContactConsent.Given : ContactConsent.NotAsked);

    /// <summary>A refusal in French.</summary>
    public static string Words(string code) => FrenchTexts.Of(code) ?? PageWords.Known("mail", code);
}
