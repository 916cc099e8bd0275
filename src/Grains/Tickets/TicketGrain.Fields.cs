using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets.Fields;
using Firstline.Domain.Tickets;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;

namespace Firstline.Grains.Tickets;

internal sealed partial class TicketGrain
{
    public async Task<Outcome<TicketView>> Categorize(Categorize command, Asked asked) =>
        await Nobody(command.Fields) is { } refusal ? await AppliedBefore(asked) ?? refusal : await Decide(command, asked);

    public async Task<Outcome<TicketView>> FillFields(FillFields command, Asked asked) =>
        await Nobody(command.Fields) is { } refusal ? await AppliedBefore(asked) ?? refusal : await Decide(command, asked);

    /// <summary>Whom a value names that is not registered, or null.</summary>
    private async Task<Refusal?> Nobody(IReadOnlyList<GivenField>? given)
    {
        var faults = new FaultList();
        foreach (var value in given ?? [])
        {
            if (value.Values is [var named] && Slug.IsSlug(named) && Rules.Settings.Field(value.Field) is { } field)
            {
                var there = field.Kind switch
                {
                    FieldKind.Customer => await GrainFactory.Customer(new(named)).View() is not null,
                    FieldKind.Agent => await GrainFactory.Agent(new(named)).View() is not null,
                    _ => true,
                };
                faults.Unless(there, $"fields.{value.Field}", $"{field.Name} names '{named}', whom nobody registered.");
            }
        }

        return faults.Refusal(FieldRefusal.BadFields);
    }
}
