using System.Collections.Immutable;
using Firstline.Domain.Kernel;

namespace Firstline.Domain.Tickets.Settings;

/// <summary>What sound statuses are.</summary>
internal static class StatusRules
{
    public const int Most = 100;

    private const int MostOrder = 1_000_000;

    public static void Look(ImmutableArray<StatusDefinition> statuses, FaultList faults)
    {
        if (!faults.Unless(statuses.Length <= Most, "statuses", $"{statuses.Length:N0} statuses are more than {Most}."))
        {
            return;
        }

        TicketSettingsRules.Each(statuses, "statuses", faults, (status, place) => Look(status, place, faults), status => status.Id, "id");
        foreach (var category in Enum.GetValues<TicketStatus>())
        {
            faults.Unless(
                statuses.Any(status => status.Active && status.Category == category), "statuses", $"There is no active status of the category {StatusDefinition.ShippedId(category)}.");
        }
    }

    private static void Look(StatusDefinition status, string place, FaultList faults)
    {
        faults.Unless(Slug.IsSlug(status.Id), $"{place}.id", $"{place}.id must be 1 to {Slug.MaxLength} of a-z, 0-9 and hyphen.");
        TicketSettingsRules.Name(status.Name, $"{place}.name", faults);
        faults.Unless(status.Order is >= 0 and <= MostOrder, $"{place}.order", $"{place}.order must be between 0 and {MostOrder:N0}.");
        faults.Unless(
            StatusDefinition.Shipped.FirstOrDefault(shipped => shipped.Id == status.Id) is not { } own || own.Category == status.Category,
            $"{place}.category", $"The status '{status.Id}' is of the category that it is named after.");
    }
}
