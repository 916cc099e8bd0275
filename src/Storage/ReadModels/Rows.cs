using System.Diagnostics;
using Firstline.Grains.Ports;
using Firstline.Storage.Attachments;
using Firstline.Storage.Conversation;
using Firstline.Storage.Kernel;
using Firstline.Storage.ReadModels.Agents;
using Firstline.Storage.ReadModels.Automation;
using Firstline.Storage.ReadModels.Customers;
using Firstline.Storage.ReadModels.Search;
using Firstline.Storage.ReadModels.Sla;
using Firstline.Storage.ReadModels.Tickets;

namespace Firstline.Storage.ReadModels;

/// <summary>Sends each read row to its table.</summary>
internal static class Rows
{
    public static void Write(Session session, ReadRow row)
    {
        switch (row)
        {
            case TicketRow ticket:
                TicketTable.Write(session, ticket);
                break;
            case TraitsRow traits:
                SearchTable.Write(session, traits);
                break;
            case MessageWords words:
                SearchTable.Write(session, words);
                break;
            case ClockRow cycle:
                CycleTable.Write(session, cycle);
                break;
            case JudgementOfCycles judgement:
                CycleTable.Judge(session, judgement);
                break;
            case BroadcastRow broadcast:
                ProblemTable.Write(session, broadcast);
                break;
            case TimeRow time:
                TimeTable.Write(session, time);
                break;
            case ReviewRow review:
                ReviewTable.Write(session, review);
                break;
            case LinkRow link:
                LinkTable.Write(session, link);
                break;
            case CustomerRow customer:
                CustomerTable.Write(session, customer);
                SearchTable.Name(session, customer);
                break;
            case RuleRunRow run:
                RuleRunTable.Write(session, run);
                break;
            case BulkRow bulk:
                BulkTable.Write(session, bulk);
                break;
            case AgentRow agent:
                AgentTable.Write(session, agent);
                break;
            case SentDraft draft:
                SqlDrafts.Write(session, draft);
                break;
            case TakenAttachment file:
                SqlAttachments.Write(session, file);
                break;
            default:
                throw new UnreachableException($"{row.GetType()} has no table.");
        }
    }
}
