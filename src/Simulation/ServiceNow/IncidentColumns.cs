using System.Globalization;

namespace Firstline.Simulation.ServiceNow;

/// <summary>Where the columns of a ServiceNow incident log stand in one file.</summary>
internal sealed class IncidentColumns
{
    private static readonly string[] Names =
    [
        "number", "incident_state", "caller_id", "opened_at", "sys_created_at", "sys_updated_at", "resolved_at", "sys_updated_by", "contact_type",
        "location", "category", "subcategory", "u_symptom", "cmdb_ci", "impact", "urgency", "priority", "assignment_group", "assigned_to",
        "problem_id", "rfc", "vendor", "caused_by", "closed_code", "sys_mod_count",
    ];

    private readonly int[] _places;

    private IncidentColumns(int[] places, int count) => (_places, Count) = (places, count);

    /// <summary>How many fields each line has.</summary>
    public int Count { get; }

    /// <summary>Finds the columns in a header.</summary>
    /// <exception cref="UnreadableLog">Some are missing.</exception>
    public static IncidentColumns In(string[] header)
    {
        var places = Array.ConvertAll(Names, name => Array.FindIndex(header, title => title.Trim().Equals(name, StringComparison.OrdinalIgnoreCase)));
        var missing = Names.Where((_, i) => places[i] < 0).ToList();
        return missing.Count == 0
            ? new(places, header.Length)
            : throw UnreadableLog.At(1, $"this is not a ServiceNow incident log; the header lacks {string.Join(", ", missing)}.");
    }

    /// <summary>One line as a row.</summary>
    public IncidentRow Row(int line, string[] fields)
    {
        return new(
            line, At(0) ?? "", At(1) ?? "", At(2), At(3), At(4), At(5), At(6), At(7), At(8), At(9), At(10), At(11), At(12), At(13), At(14), At(15), At(16),
            At(17), At(18), At(19), At(20), At(21), At(22), At(23), int.TryParse(At(24), NumberStyles.None, CultureInfo.InvariantCulture, out var updates) ? updates : 0);

        string? At(int column)
        {
            var text = fields[_places[column]].Trim();
            return text is "" or "?" ? null : text;
        }
    }
}
