using Firstline.Client.Tickets;

namespace Firstline.Web.Client.Tickets.Workspace;

/// <summary>A phone call as its logger fills it in.</summary>
public sealed class CallDraft
{
    /// <summary>inbound or outbound.</summary>
    public string Direction { get; set; } = "outbound";

    /// <summary>Whether the customer was spoken to.</summary>
    public bool Reached { get; set; } = true;

    /// <summary>How long it took.</summary>
    public int Minutes { get; set; } = 5;

    /// <summary>The call as it is logged.</summary>
    public CallRequest Request(string summary, string? agent, long? basedOn, IReadOnlyList<Guid>? attachments = null) =>
        new(Direction, Reached, Reached ? Math.Clamp(Minutes, 0, 24 * 60) * 60 : 0, summary, Agent: agent, BasedOn: basedOn, Attachments: attachments);
}
