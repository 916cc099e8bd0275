using System.Collections.Immutable;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets.Routing;

namespace Firstline.Domain.Tickets;

internal abstract partial record Ticket
{
    internal sealed partial record Known
    {
        /// <summary>Set while it is offered to an agent.</summary>
        public WorkOffer? Offer { get; init; }

        /// <summary>Agents to whom it is not offered again for a while.</summary>
        public ImmutableArray<PassedOver> Passed { get => field.IsDefault ? [] : field; init; }

        /// <summary>Who had it before it went back to the queue.</summary>
        public AgentId? Previous { get; init; }

        /// <summary>When its agent got it.</summary>
        public DateTimeOffset? AssignedAt { get; init; }

        /// <summary>Whether somebody replied, noted or called since it was given to its agent, or reopened.</summary>
        public bool Begun { get; init; }

        /// <summary>The level at which it was moved to its team; the first when null.</summary>
        public int? TeamLevel { get; init; }
    }
}
