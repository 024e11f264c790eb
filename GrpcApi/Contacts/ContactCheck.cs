using Microsoft.Extensions.Options;
using Soliguide.Domain.Places.Contacts.Checks;
using Soliguide.GrpcApi.Pages.Hosting;

namespace Soliguide.GrpcApi.Contacts;

/// <summary>Judges addresses before they are taken. Our own mailboxes are nobody's.</summary>
internal sealed class ContactCheck(IOptions<PagesOptions> options)
{
    /// <summary>What can be said of an address from its letters alone.</summary>
    public MailVerdict Of(string? mail) => new MailCheck(OwnDomain()).Check(mail);

    private string[] OwnDomain() => options.Value.AnswerMail is { } ours && ours.LastIndexOf('@') is > 0 and var at ? [ours[(at + 1)..]] : [];
}
