using Firstline.Domain.Tickets.Fields;
using System.Collections.Immutable;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets.Priorities;

namespace Firstline.Domain.Tickets.Settings;

/// <summary>What sound settings are. Every fault is told at once, by its place in the document.</summary>
internal static class TicketSettingsRules
{
    public const int MostComponents = 500;

    private const int LongestName = 100;
    private static readonly TimeSpan LongestClosing = TimeSpan.FromDays(3_660);

    /// <summary>Why a draft cannot come into force, or null.</summary>
    public static Refusal? Broken(TicketSettings draft)
    {
        var faults = new FaultList();
        faults.Unless(
            draft.CloseAfter is not { } close || (close >= TimeSpan.Zero && close <= LongestClosing),
            "closeAfterDays", $"closeAfterDays must be between 0 and {LongestClosing.TotalDays:0}.");
        Components(draft.Components, faults);
        faults.Unless(
            draft.Matrix.Length == PriorityMatrix.Side * PriorityMatrix.Side && draft.Matrix.All(Enum.IsDefined), "matrix", "matrix must have a priority for each of three impacts and three urgencies.");
        StatusRules.Look(draft.Statuses, faults);
        FieldRules.Look(draft.Fields, faults);
        return faults.Refusal(DocumentRefusal.Unsound);
    }

    private static void Components(ImmutableArray<ManagedComponent> components, FaultList faults)
    {
        if (!faults.Unless(components.Length <= MostComponents, "components", $"{components.Length:N0} components are more than {MostComponents}."))
        {
            return;
        }

        Each(components, "components", faults, (component, place) => Name(component.Name, $"{place}.name", faults), component => component.Name, "name");
    }

    /// <summary>Looks at each item, and that no two have the same key.</summary>
    internal static void Each<TItem>(ImmutableArray<TItem> items, string field, FaultList faults, Action<TItem, string> look, Func<TItem, string> key, string keyField)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < items.Length; at++)
        {
            var place = $"{field}[{at}]";
            look(items[at], place);
            faults.Unless(seen.Add(key(items[at])), $"{place}.{keyField}", $"'{key(items[at])}' is there twice.");
        }
    }

    /// <summary>A name for people: not blank, not long, and without blanks around it.</summary>
    internal static void Name(string name, string place, FaultList faults) => faults.Unless(
        name.Length is > 0 and <= LongestName && name.Trim() == name, place, $"{place} must have 1 to {LongestName} characters, without blanks around them.");
}
