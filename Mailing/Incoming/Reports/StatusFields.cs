namespace Soliguide.Mailing.Incoming.Reports;

/// <summary>
/// The groups of fields of a report (RFC 3464, RFC 5965), read line by line. Groups are parted by blank lines; a second recipient in
/// a group begins a group of its own, because some servers forget the blank line.
/// </summary>
internal static class StatusFields
{
    public static List<StatusGroup> Read(string text)
    {
        var groups = new List<StatusGroup>();
        var group = new StatusGroup();
        string? name = null;
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            var line = raw.TrimEnd();
            if (line.Length == 0)
            {
                group = Next(groups, group);
                name = null;
            }
            else if (line[0] is ' ' or '\t')
            {
                if (name is not null)
                {
                    group.Continue(name, line.TrimStart().ToString());
                }
            }
            else if (line.IndexOf(':') is > 0 and < 80 and var colon)
            {
                name = line[..colon].TrimEnd().ToString();
                if (group.Repeats(name))
                {
                    group = Next(groups, group);
                }

                group.Add(name, line[(colon + 1)..].Trim().ToString());
            }
            else
            {
                name = null;
            }
        }

        Next(groups, group);
        return groups;
    }

    private static StatusGroup Next(List<StatusGroup> groups, StatusGroup group)
    {
        if (group.IsEmpty)
        {
            return group;
        }

        groups.Add(group);
        return new StatusGroup();
    }
}
