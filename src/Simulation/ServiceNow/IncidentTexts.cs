using System.Text;

namespace Firstline.Simulation.ServiceNow;

/// <summary>The texts of a taken-over ticket. The log holds none of its own: its publishers replaced every field by a label.</summary>
internal static class IncidentTexts
{
    private static readonly (string Name, Func<IncidentRow, string?> Of)[] Fields =
    [
        ("Location", row => row.Location),
        ("Caller", row => row.Caller),
        ("Contact type", row => row.ContactType),
        ("Category", row => row.Category),
        ("Subcategory", row => row.Subcategory),
        ("Symptom", row => row.Symptom),
        ("Configuration item", row => row.Item),
        ("Impact", row => row.Impact),
        ("Urgency", row => row.Urgency),
        ("Problem", row => row.Problem),
        ("Change request", row => row.Change),
        ("Vendor", row => row.Vendor),
        ("Caused by", row => row.CausedBy),
        ("Closed code", row => row.ClosedCode),
    ];

    /// <summary>One line, such as "Category 55 / Subcategory 170 (Symptom 72)".</summary>
    public static string Subject(IncidentRow row)
    {
        var subject = new StringBuilder(row.Category ?? "No category");
        _ = row.Subcategory is null ? subject : subject.Append(" / ").Append(row.Subcategory);
        _ = row.Symptom is null ? subject : subject.Append(" (").Append(row.Symptom).Append(')');
        return subject.ToString();
    }

    /// <summary>Everything that the log tells of the request, a line each.</summary>
    public static string Body(IncidentRow row)
    {
        var body = new StringBuilder($"{row.Number} of an anonymized ServiceNow log.");
        foreach (var (name, of) in Fields)
        {
            if (of(row) is { } value)
            {
                body.Append('\n').Append(name).Append(": ").Append(value);
            }
        }

        return body.ToString();
    }

    /// <summary>What changed between two events in the fields that have no counterpart here; empty when nothing did.</summary>
    public static string Changes(IncidentRow before, IncidentRow after)
    {
        var changes = new StringBuilder();
        foreach (var (name, of) in Fields)
        {
            if (of(before) != of(after))
            {
                changes.Append(changes.Length == 0 ? "" : "\n").Append(name).Append(": ").Append(of(before) ?? "none").Append(" → ").Append(of(after) ?? "none");
            }
        }

        return changes.ToString();
    }
}
