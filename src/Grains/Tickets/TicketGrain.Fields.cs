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

    private Task<Refusal?> Nobody(IReadOnlyList<GivenField>? given) => GrainFactory.Nobody(given ?? [], Rules.Settings);
}
