using Orleans;

namespace Firstline.Domain.Tickets;

/// <summary>How urgent a ticket is; the row of the response matrix.</summary>
[GenerateSerializer, Alias("ticket.priority")]
public enum Priority
{
    /// <summary>The service cannot be used.</summary>
    Critical,

    /// <summary>An important part is badly impaired.</summary>
    High,

    /// <summary>A part is impaired, work goes on.</summary>
    Medium,

    /// <summary>A question or a blemish.</summary>
    Low,
}
