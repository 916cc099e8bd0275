using Firstline.Client.Escalations;
using Firstline.Client.Tickets;
using Firstline.Domain.Escalations;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets.Escalating;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Web.Http;
using EscalationShape = Firstline.Client.Escalations.Escalation;

namespace Firstline.Web.Tickets.Escalations;

/// <summary>Escalations as the public shape.</summary>
internal static class EscalationShapes
{
    public static EscalationShape Of(ToldEscalation told) => new(
        told.Version,
        told.Story.Level,
        told.Story.Peak,
        [.. told.Story.Incidents.Select(Words<EscalationTrigger>.Of)],
        [.. told.Story.Rungs.Select(Of)],
        [.. told.Story.Steps.Select(step => new EscalationStepState(Words<EscalationStep>.Of(step.Step), step.DoneAt, step.By is { } by ? Of(by) : null, step.What))],
        [.. told.Story.Communications.Select(sent => new EscalationCommunication(
            Words<CommunicationKind>.Of(sent.Kind), sent.Message, told.Texts.GetValueOrDefault(sent.Message), sent.Automatic, sent.At, Of(sent.By)))],
        told.Story.Review is { } review
            ? new EscalationReview(
                review.Due, review.WrittenAt, review.By is { } writer ? Of(writer) : null, review.Message is { } message ? told.Texts.GetValueOrDefault(message) : null,
                [.. review.Actions.Select(action => new EscalationAction(action.Text, action.Owner?.Value, action.Due))])
            : null);

    public static EscalationReviewLine Of(ReviewLine line) => new(
        line.Number.ToString(), line.Ticket.ToString(), line.Subject, line.Customer.Value, line.Level, line.Due, line.WrittenAt);

    private static EscalationRung Of(LadderRung rung) => new(
        rung.Level,
        rung.Team?.Value,
        rung.From,
        rung.Until,
        rung.Trigger is { } trigger ? Words<EscalationTrigger>.Of(trigger) : null,
        rung.Reason,
        Of(rung.By),
        rung.AskedBy,
        [.. rung.Called.Select(agent => agent.Value)],
        rung.Skipped,
        rung.Reminders,
        [.. rung.Acknowledged.Select(acknowledgement => new EscalationAcknowledgement(acknowledgement.Agent.Value, acknowledgement.At))],
        rung.Rearmed);

    private static Actor Of(Who who) => new(Words<WhoKind>.Of(who.Kind), who.Id, who.Name);
}
