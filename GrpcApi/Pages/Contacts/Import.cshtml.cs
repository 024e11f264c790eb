using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Soliguide.Domain.Staff;
using Soliguide.GrpcApi.Contacts.Import;
using Soliguide.GrpcApi.Errors;
using Soliguide.GrpcApi.Access;
using Soliguide.GrpcApi.Pages.Staff;
using Soliguide.GrpcApi.Pages.Words;

namespace Soliguide.GrpcApi.Pages.Contacts;

/// <summary>A file of contacts: looked at first, taken when somebody says so. The report holds no address. For staff.</summary>
[RequestSizeLimit(LargestForm)]
[StaffAccess(StaffRole.Coordinator, StaffRole.Coordinator, Reach = AccessReach.Everywhere)]
internal sealed class ContactImportModel(ContactImport import, StaffRule staff) : StaffPage(staff)
{
    private const int LargestForm = ContactFile.Largest + (64 * 1024);

    /// <summary>What became of each line; null before a file was sent.</summary>
    public IReadOnlyList<ImportedLine>? Lines { get; private set; }

    /// <summary>Whether the report is of a trial.</summary>
    public bool DryRun { get; private set; }

    /// <summary>Why the file cannot be read; null when it can.</summary>
    public string? Problem { get; private set; }

    public async Task<IActionResult> OnPostAsync(IFormFile? fichier, [FromForm] string? essai, [FromForm] string? douteux, CancellationToken cancellation)
    {
        DryRun = essai == "oui";
        if (Actor() is not { } by)
        {
            return Again(null);
        }

        if (fichier is not { Length: > 0 })
        {
            return Again(PageWords.Of("contacts.file.missing"));
        }

        try
        {
            using var file = new MemoryStream();
            await fichier.CopyToAsync(file, cancellation);
            var rows = await ContactFile.Read(file.ToArray(), cancellation);
            Lines = await import.Run(rows, new ImportHow(by, $"import-{Guid.CreateVersion7():N}", DryRun, douteux == "oui"), cancellation);
            return Page();
        }
        catch (UnreadableContactsException e)
        {
            return Again(PageWords.Fill("contacts.file.unreadable", ("reason", e.Message)));
        }
        catch (Exception e) when (Outage.Is(e))
        {
            return Again(PageWords.Of("contacts.file.busy"), StatusCodes.Status503ServiceUnavailable);
        }
    }

    private PageResult Again(string? problem, int status = StatusCodes.Status422UnprocessableEntity)
    {
        Problem = problem;
        Response.StatusCode = status;
        return Page();
    }
}
