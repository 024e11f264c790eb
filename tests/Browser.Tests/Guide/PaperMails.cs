using Soliguide.Contracts.Inbox;

namespace Soliguide.Browser.Tests.Guide;

/// <summary>A mail that could not be sorted, on paper.</summary>
public static class PaperMails
{
    /// <summary>The name it is kept under.</summary>
    public const string Aside = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    private static readonly DateTimeOffset ArrivedAt = new(2019, 6, 17, 16, 30, 0, TimeSpan.Zero);

    /// <summary>All there is to know of it.</summary>
    public static KeptMailFile File { get; } = new(
        new KeptMail(Aside, ArrivedAt, 18_432, "quarantined", 10, "TimeoutException"),
        "accueil@example.org",
        "Accueil de la Gare",
        "Re: Votre lieu cet été",
        "Bonjour,\nNous fermons du 5 au 18 août.",
        [new MailAct(ArrivedAt, "setAside", "post")]);
}
