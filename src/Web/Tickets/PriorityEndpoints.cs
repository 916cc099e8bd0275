using Firstline.Client.Tickets;
using Firstline.Domain.Tickets.Priorities;
using Firstline.Web.Http.Documents;

namespace Firstline.Web.Tickets;

/// <summary>Priorities from impact and urgency.</summary>
internal static class PriorityEndpoints
{
    public static void MapPriorities(this RouteGroupBuilder tickets)
    {
        tickets.Act<ImpactRequest, JudgeImpact>(
                "PUT", "impact-urgency", (fields, _) => new(fields.Choice<Impact>("impact"), fields.Choice<Urgency>("urgency"), fields.Flag("liftOverride", false)), (ticket, command, asked) => ticket.JudgeImpact(command, asked))
            .Named("JudgeImpact", "Say how much it touches and how soon it hurts", "The matrix of the settings gives the priority. One set by hand since stands against it, until liftOverride; the ticket says so.");
    }
}
