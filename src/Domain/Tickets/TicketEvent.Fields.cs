using System.Text.Json.Serialization;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets.Fields;
using Orleans;

namespace Firstline.Domain.Tickets;

public abstract partial record TicketEvent
{
    /// <summary>Fields of the desk's own got other values, or none; those of personal fields stand in a part of their own, which can be erased.</summary>
    [GenerateSerializer, Immutable, Alias("ticket.fields-changed.1")]
    public sealed record FieldsChanged(
        [property: Id(0)] IReadOnlyList<FieldChange>? Changes, [property: Id(1), Personal] IReadOnlyList<FieldChange>? PersonalChanges) : TicketEvent
    {
        /// <summary>Every change that was not erased.</summary>
        [JsonIgnore]
        public IEnumerable<FieldChange> All => [.. Changes ?? [], .. PersonalChanges ?? []];
    }
}
