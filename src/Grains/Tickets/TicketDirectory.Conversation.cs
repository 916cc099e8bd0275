using System.Security.Cryptography;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;

namespace Firstline.Grains.Tickets;

internal sealed partial class TicketDirectory
{
    public async Task<Outcome<TicketView>> Receive(TicketId ticket, ReceiveMessage command, Asked asked)
    {
        var outcome = await GrainFactory.Ticket(ticket).Receive(command, asked);
        if (outcome.Refusal is not { } refusal || !IsOver(refusal) || await GrainFactory.Ticket(ticket).View() is not { } over)
        {
            return outcome;
        }

        var further = asked.Further(":on");
        return over.MergedInto is { } survivor
            ? await Receive(survivor.Id, command, further)
            : await FollowUp(over, command, further);
    }

    public async Task<Outcome<TicketView>> Reply(TicketId ticket, ReplyToCustomer command, Asked asked)
    {
        var outcome = await GrainFactory.Ticket(ticket).Reply(command, asked);
        return outcome.Refusal?.Code == TicketRefusal.WasMerged.Name && await GrainFactory.Ticket(ticket).View() is { MergedInto: { } survivor }
            ? await Reply(survivor.Id, command with { BasedOn = null }, asked.Further(":on"))
            : outcome;
    }

    private static bool IsOver(Refusal refusal) =>
        refusal.Code == TicketRefusal.WasMerged.Name || refusal.Code == TicketRefusal.IsClosed.Name || refusal.Code == TicketRefusal.ReopenWindowOver.Name;

    /// <summary>Opens the follow-up, or goes on in it; its id follows from the ticket's, so that two messages at once cannot open two.</summary>
    private async Task<Outcome<TicketView>> FollowUp(TicketView over, ReceiveMessage command, Asked asked)
    {
        var next = over.FollowedUpBy?.Id ?? FollowUpOf(over.Id);
        var taken = await GrainFactory.Ticket(next).View() is null
            ? await GrainFactory.Ticket(next).Open(
                new(
                    over.Customer, over.Contact, over.Subject, command.Body, over.Category, over.Priority, command.Channel, command.Message,
                    Component: over.Component, Team: over.Team, Tags: over.Tags, FollowsUp: new(over.Id, over.Number))
                {
                    Impact = over.Impact, Urgency = over.Urgency, Inherited = over.Fields, PriorityByHand = over.Impact is not null, Type = over.Type,
                },
                asked)
            : await Receive(next, command, asked);
        if (taken.Refusal?.Code == TicketRefusal.AlreadyOpened.Name)
        {
            taken = await Receive(next, command, asked);
        }

        if (taken.View is { } view && over.FollowedUpBy is null && await GrainFactory.Ticket(next).View() is { } follow)
        {
            var noted = await GrainFactory.Ticket(over.Id).NoteFollowUp(new(new(next, follow.Number)), asked.Further(":note"));
            return noted.Refusal is { } refused ? refused : view;
        }

        return taken;
    }

    private static TicketId FollowUpOf(TicketId ticket)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData([.. "follow-up:"u8, .. ticket.Value.ToByteArray(bigEndian: true)], hash);
        return new(new Guid(hash[..16], bigEndian: true));
    }
}
