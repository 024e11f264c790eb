using System.Globalization;
using System.Text;
using Soliguide.Domain.Staff;

namespace Soliguide.GrpcApi.Pages.Staff;

/// <summary>
/// The name under which somebody of the staff acts on pages, kept as "by" in journals: typed once, then remembered by the browser.
/// Not a proof of anything until there are roles.
/// </summary>
internal static class StaffName
{
    /// <summary>The field of forms, and the cookie that remembers it.</summary>
    public const string Field = "par";

    /// <summary>Characters of a name.</summary>
    public const int Longest = StaffId.Longest;

    private static readonly TimeSpan Remembered = TimeSpan.FromDays(30);

    /// <summary>The id in journals of a typed name: <c>Zoé Martin</c> is <c>zoe.martin</c>. Null when nothing usable was typed.</summary>
    public static string? IdOf(string? typed)
    {
        if (typed is null || typed.Length > Longest)
        {
            return null;
        }

        var id = new StringBuilder(typed.Length);
        foreach (var letter in typed.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                id.Append(char.ToLowerInvariant(letter));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && id.Length > 0 && id[^1] != '.')
            {
                id.Append(letter is '_' or '-' ? letter : '.');
            }
        }

        var name = id.ToString().TrimEnd('.', '-', '_');
        return name.Length == 0 ? null : name;
    }

    /// <summary>What the browser remembers; null when nothing.</summary>
    public static string? Remember(HttpRequest request) =>
        request.Cookies[Field] is { Length: > 0 and <= Longest } name && IdOf(name) is not null ? name : null;

    /// <summary>Has the browser remember a name for the next form.</summary>
    public static void Remember(HttpResponse response, string typed) => response.Cookies.Append(
        Field,
        typed,
        new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = response.HttpContext.Request.IsHttps,
            MaxAge = Remembered,
            IsEssential = true,
        });
}
