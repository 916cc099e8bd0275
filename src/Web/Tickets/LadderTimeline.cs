using System.Diagnostics;
using System.Globalization;
using Firstline.Client.Tickets;
using Firstline.Domain.Escalations;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Escalating;
using Firstline.Web.Http;

namespace Firstline.Web.Tickets;

/// <summary>Facts of an escalation as items of the timeline.</summary>
internal static class LadderTimeline
{
    public static TimelineItem Tell(TimelineItem item, TicketEvent fact) => fact switch
    {
        TicketEvent.LevelSkipped skipped => item with { Kind = "level-skipped", From = Number(skipped.Level), To = skipped.Team.Value, Reason = "Nobody is on shift or on call." },
        TicketEvent.LevelCalled called => item with { Kind = "level-called", From = Number(called.Level), To = string.Join(' ', called.Agents), Reason = called.Team.Value },
        TicketEvent.LevelReminded reminded => item with { Kind = "level-reminded", From = Number(reminded.Level), To = string.Join(' ', reminded.Agents) },
        TicketEvent.LadderWatched watched => item with { Kind = "ladder-watched", To = Instant(watched.Until) },
        TicketEvent.LadderRearmed rearmed => item with { Kind = "ladder-rearmed", From = Number(rearmed.Level), To = Instant(rearmed.IdleSince) },
        TicketEvent.IncidentDeclared declared => item with { Kind = "incident-declared", Trigger = Words<EscalationTrigger>.Of(declared.Kind), Reason = declared.Reason },
        TicketEvent.Communicated sent => item with { Kind = "communicated", To = Words<CommunicationKind>.Of(sent.Kind), Part = sent.Message },
        TicketEvent.StepNoted noted => item with { Kind = "step-noted", To = Words<EscalationStep>.Of(noted.Step), Reason = noted.Note },
        TicketEvent.ResolutionConfirmed confirmed => item with { Kind = "resolution-confirmed", To = confirmed.Score is { } score ? Number(score) : null, Reason = confirmed.Comment },
        TicketEvent.ReviewOwed owed => item with { Kind = "review-owed", From = Number(owed.Level), To = Instant(owed.Due) },
        TicketEvent.ReviewWritten written => item with { Kind = "review-written", Message = written.Message, To = string.Join("; ", written.Actions.Select(action => action.Text)) },
        _ => throw new UnreachableException($"{fact.GetType().Name} is not told."),
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string? Instant(DateTimeOffset? at) => at?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
