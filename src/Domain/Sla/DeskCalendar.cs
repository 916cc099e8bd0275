using Firstline.Domain.Calendars;
using Orleans;

namespace Firstline.Domain.Sla;

/// <summary>A calendar under a name, as tiers, customers and contracts refer to it.</summary>
/// <param name="Id">A slug.</param>
/// <param name="Name">What people call it.</param>
/// <param name="InCustomersZone">Whether its hours are read in each customer's zone, so that 9 to 5 means the customer's; otherwise in its own.</param>
/// <param name="Definition">Its hours and exceptions.</param>
[GenerateSerializer, Immutable, Alias("sla.desk-calendar")]
public sealed record DeskCalendar(
    [property: Id(0)] string Id,
    [property: Id(1)] string Name,
    [property: Id(2)] bool InCustomersZone,
    [property: Id(3)] CalendarDefinition Definition)
{
    /// <summary>Its definition as a customer of a zone has it.</summary>
    public CalendarDefinition In(string zone) => InCustomersZone ? Definition with { Zone = zone } : Definition;
}
