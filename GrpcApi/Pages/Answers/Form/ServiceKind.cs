using Soliguide.Domain.Places.Sheets;

namespace Soliguide.GrpcApi.Pages.Answers.Form;

/// <summary>A kind of service as a value of the form, apart from ids of services, which are free text.</summary>
internal static class ServiceKind
{
    public static string Value(PlaceService service) => $"*{service.Category}";
}
