using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Soliguide.GrpcApi.Pages.Kiosk;

/// <summary>
/// The page of a kiosk in the street: the same few lines for everybody and every address, for the browser keeps it and starts from it when there is no
/// line. Everything else is its script's (folder <c>Kiosk</c>), which follows the feed and keeps a copy of its own.
/// </summary>
internal sealed class KioskModel : PageModel;
