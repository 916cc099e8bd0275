using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets.Automation;
using Firstline.Domain.Tickets.Escalating;
using Firstline.Grains.Kernel;

namespace Firstline.Grains.Tickets;

/// <summary>What ladders go by, ready for decisions: the newest settings, and who is on shift or on call.</summary>
/// <remarks>Safe for concurrent use; one a silo.</remarks>
internal sealed class LadderShelf(Shelf<EscalationSettings> shelf, ITeamStaff staff)
{
    /// <summary>The settings in force, as far as the silo knows.</summary>
    public EscalationSettings Settings => shelf.Newest.Document;

    /// <summary>What one decision of a ticket goes by.</summary>
    public LadderScope For(TicketId ticket, long version, TemplateNames names) => new(Settings, staff, ticket.Value, version, names);

    /// <summary>Whether texts that the desk sends by itself name something that has to be looked up first.</summary>
    public bool Mentions(string beginning) => Settings.OwnCommunications is { } own && own.Any(template => Template.Mentions(template.Text, beginning));
}
