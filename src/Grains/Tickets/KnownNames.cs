using Firstline.Domain.Agents;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets.Automation;
using Firstline.Domain.Tickets.Fields;
using Firstline.Domain.Tickets.Settings;
using Firstline.Grains.Interfaces.Kernel;

namespace Firstline.Grains.Tickets;

/// <summary>Whether those exist whom actions and values of fields name.</summary>
internal static class KnownNames
{
    /// <summary>A refusal that names the first agent who does not exist, or null.</summary>
    public static async Task<Refusal?> Lost(this IGrainFactory grains, IEnumerable<AgentId> agents)
    {
        foreach (var agent in agents)
        {
            if (await grains.Agent(agent).View() is null)
            {
                return AgentRefusal.Unknown.Because($"There is no agent '{agent}'.", "actions");
            }
        }

        return null;
    }

    /// <summary>Whom values of fields name that is not registered, or null.</summary>
    public static async Task<Refusal?> Nobody(this IGrainFactory grains, IReadOnlyList<GivenField> given, TicketSettings settings)
    {
        var faults = new FaultList();
        foreach (var value in given)
        {
            if (value.Values is [var named] && Slug.IsSlug(named) && settings.Field(value.Field) is { } field)
            {
                var there = field.Kind switch
                {
                    FieldKind.Customer => await grains.Customer(new(named)).View() is not null,
                    FieldKind.Agent => await grains.Agent(new(named)).View() is not null,
                    _ => true,
                };
                faults.Unless(there, $"fields.{value.Field}", $"{field.Name} names '{named}', whom nobody registered.");
            }
        }

        return faults.Refusal(FieldRefusal.BadFields);
    }

    /// <summary>Everyone whom actions name and who does not exist, or null.</summary>
    public static async Task<Refusal?> Lost(this IGrainFactory grains, IReadOnlyList<TicketAction> actions, TicketSettings settings) =>
        await grains.Lost(ActionRules.Agents(actions)) ?? await grains.Nobody(ActionSettings.Values(actions), settings);
}
