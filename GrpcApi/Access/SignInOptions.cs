namespace Soliguide.GrpcApi.Access;

/// <summary>Settings of how staff sign in, section <c>SignIn</c>. Checked at start.</summary>
public sealed class SignInOptions
{
    /// <summary>The section they are read from.</summary>
    public const string Section = "SignIn";

    /// <summary>
    /// The address of the OpenID Connect provider, such as <c>https://login.example.org/realms/guide</c>; https unless it is on this machine.
    /// Default none: staff then work on the server's machine or with keys.
    /// </summary>
    public string? Authority { get; set; }

    /// <summary>The name of this program at the provider; required with <see cref="Authority"/>. The provider sends people back to <c>/connexion/retour</c>.</summary>
    public string? ClientId { get; set; }

    /// <summary>The file with this program's secret at the provider; readable by its owner alone. Default none: a public client with PKCE.</summary>
    public string? ClientSecretFile { get; set; }

    /// <summary>
    /// The address, verified by the provider, of who becomes administrator at their first sign-in. Counts only while nobody is
    /// administrator. Default none.
    /// </summary>
    public string? FirstAdministrator { get; set; }

    /// <summary>How long a session lasts without a sign of life; default 12 hours, from 5 minutes to 30 days.</summary>
    public TimeSpan Session { get; set; } = TimeSpan.FromHours(12);

    /// <summary>
    /// The folder with the keys that protect sessions, the same for all front doors; the silo keeps them in its data folder. Default
    /// none: the platform's own place.
    /// </summary>
    public string? KeyFolder { get; set; }

    /// <summary>
    /// Whether whoever comes from the server's own machine is administrator without signing in. Default: only while there is no
    /// <see cref="Authority"/>.
    /// </summary>
    public bool? TrustThisMachine { get; set; }

    /// <summary>Whether visitors may choose one of a few invented people; default false. The host that simulates sets it.</summary>
    public bool Personas { get; set; }

    /// <summary>Whether there is a provider.</summary>
    internal bool HasProvider => !string.IsNullOrWhiteSpace(Authority);

    /// <summary><see cref="TrustThisMachine"/> with its default.</summary>
    internal bool TrustsThisMachine => TrustThisMachine ?? !HasProvider;
}
