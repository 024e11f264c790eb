using Soliguide.GrpcApi.Access;

namespace Soliguide.GrpcApi.Pages.Staff;

/// <summary>Where somebody whom nobody knows is sent: to where one signs in, and from there back.</summary>
internal static class SignInAddress
{
    /// <summary>The address; null where nobody can sign in, or for a form: it would be lost on the way.</summary>
    public static string? For(HttpContext http, SignInOptions signIn) =>
        !HttpMethods.IsPost(http.Request.Method) && (signIn.HasProvider || signIn.Personas)
            ? $"/connexion?retour={Uri.EscapeDataString(http.Request.Path + http.Request.QueryString)}"
            : null;
}
