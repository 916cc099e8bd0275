using Firstline.Domain.Tickets.Approvals;
using Firstline.Domain.Tickets.Links;
using Firstline.Domain.Tickets.Problems;
using Firstline.Domain.Tickets.Work;

namespace Firstline.Domain.Tickets;

internal static partial class TicketDecider
{
    /// <summary>What other rooms decide: links, problems, work, approvals.</summary>
    private static void ApplyBeside(TicketDraft draft, TicketCommand command)
    {
        switch (command)
        {
            case LinkCommand link:
                TicketLinking.Apply(draft, link);
                break;
            case TellOfProblem tell:
                TicketProblems.Apply(draft, tell);
                Apply(draft, tell.Reply);
                break;
            case ProblemCommand problem:
                TicketProblems.Apply(draft, problem);
                break;
            case ApprovalCommand approval:
                TicketApprovals.Apply(draft, approval);
                break;
            case WorkCommand work:
                TicketWork.Apply(draft, work);
                break;
        }
    }
}
