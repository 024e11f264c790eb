using System.Text;

namespace Soliguide.GrpcApi.Exports.OpeningHours;

/// <summary>Rules in the order in which they are read: a later one overrides, unless it only adds.</summary>
internal sealed class RuleList
{
    private readonly StringBuilder text = new();

    /// <summary>A rule that takes the place of what earlier ones said of its days.</summary>
    public void Override(string rule) => Append("; ", rule);

    /// <summary>A rule that adds to what earlier ones said: a night that runs into its day goes on.</summary>
    public void Also(string rule) => Append(", ", rule);

    /// <summary>One or the other.</summary>
    public void Add(string rule, bool also) => Append(also ? ", " : "; ", rule);

    public override string ToString() => text.ToString();

    private void Append(string separator, string rule) => text.Append(text.Length == 0 ? "" : separator).Append(rule);
}
