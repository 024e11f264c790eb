namespace Soliguide.GrpcApi.Pages.Kiosk;

/// <summary>What time it is in the guide: kiosks compute what is open by it, whatever their own clock says.</summary>
/// <param name="Now">On the campaign's clock, which is the real one except in a demo.</param>
/// <param name="Wire">On the real one, by which signs of life are dated.</param>
/// <param name="Demo">Whether time and places are simulated.</param>
/// <param name="Version">Of the page that is given now.</param>
internal sealed record KioskTime(DateTimeOffset Now, DateTimeOffset Wire, bool Demo, string Version);
