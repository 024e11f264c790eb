using Soliguide.Domain.Places.Updates;

namespace Soliguide.GrpcApi.Pages.Answers.Form;

/// <summary>What somebody typed, reduced to what is the same on every keyboard: lower case, no accents, Western digits.</summary>
internal static class PlainText
{
    public static string Of(string text) => PlainLetters.Of(text);

    /// <summary>The words of a list in a resource file.</summary>
    public static string[] Words(string list) => Of(list).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
