using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Soliguide.GrpcApi.Access;

namespace Soliguide.GrpcApi.Pages.Staff;

/// <summary>Where staff sign in and out. Looking at it does neither.</summary>
[ResponseCache(NoStore = true)]
[IgnoreAntiforgeryToken]
internal sealed class SignInModel(StaffRule staff, IOptions<SignInOptions> options) : PageModel
{
    /// <summary>Who is here; null for the public.</summary>
    public StaffIdentity? Who { get; private set; }

    /// <summary>Where to go afterwards, an address of ours.</summary>
    public string Back { get; private set; } = "/";

    /// <summary>Whether the provider refused the last time.</summary>
    public bool WasRefused { get; private set; }

    public SignInOptions Options => options.Value;

    /// <param name="retour">Where to go afterwards; an address of another site is none.</param>
    /// <param name="refus">Said after a sign-in that failed.</param>
    public void OnGet(string? retour, string? refus) => (Who, Back, WasRefused) = (staff.Who(HttpContext), Own(retour), refus is not null);

    /// <summary>To the provider.</summary>
    public IActionResult OnPostFournisseur(string? retour) =>
        Options.HasProvider ? Challenge(new AuthenticationProperties { RedirectUri = Own(retour) }, ProviderScheme.Name) : NotFound();

    /// <summary>As one of the invented people.</summary>
    public async Task<IActionResult> OnPostPersonaAsync(string? retour, string? qui)
    {
        if (!Options.Personas || Personas.All.All(persona => persona.Id != qui))
        {
            return NotFound();
        }

        await HttpContext.SignInAsync(Session.Scheme, Session.Of(qui!, Session.ByChoice));
        return LocalRedirect(Own(retour));
    }

    /// <summary>Out again.</summary>
    public async Task<IActionResult> OnPostSortirAsync()
    {
        await HttpContext.SignOutAsync(Session.Scheme);
        return LocalRedirect("/connexion");
    }

    private string Own(string? address) => Url.IsLocalUrl(address) ? address! : "/";
}
