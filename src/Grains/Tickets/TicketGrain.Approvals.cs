using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Approvals;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;

namespace Firstline.Grains.Tickets;

internal sealed partial class TicketGrain
{
    public async Task<Outcome<TicketView>> Approve(ApprovalCommand command, Asked asked) =>
        command is RequestApproval { Ask.Approvers: { Count: <= TicketApprovals.MostApprovers } approvers } && State is Ticket.Known known && await Unknown(known.Customer, approvers) is { } refusal
            ? refusal
            : await Decide(command, asked);

    private async Task<Refusal?> Unknown(CustomerId customer, IReadOnlyList<Approver> approvers)
    {
        var contacts = approvers.Any(approver => approver.Kind == ApproverKind.Contact) && await GrainFactory.Customer(customer).View() is { } view
            ? view.Contacts.Select(contact => contact.Email).ToHashSet(StringComparer.OrdinalIgnoreCase)
            : [];
        for (var i = 0; i < approvers.Count; i++)
        {
            var approver = approvers[i];
            var exists = approver.Kind == ApproverKind.Contact
                ? contacts.Contains(approver.Id)
                : Slug.IsSlug(approver.Id) && await GrainFactory.Agent(new(approver.Id)).View() is not null;
            if (!exists)
            {
                return TicketRefusal.UnknownApprover.Because(
                    approver.Kind == ApproverKind.Contact ? $"'{approver.Id}' is no contact of '{customer}'." : $"There is no agent '{approver.Id}'.", "approvers");
            }
        }

        return null;
    }
}
