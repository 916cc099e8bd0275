using System.Globalization;
using Firstline.Client.Imports;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Web.Http;

namespace Firstline.Web.Imports;

/// <summary>Histories as the API spells them.</summary>
internal static class HistoryShapes
{
    private const int LongestName = 200;
    private static readonly DateTimeOffset Earliest = DateTimeOffset.UnixEpoch;

    /// <summary>The histories of a batch; what is wrong with them is noted, such as one that is not over yet.</summary>
    public static IReadOnlyList<(TicketId Id, TicketHistory History)> Read(Fields batch, DateTimeOffset now)
    {
        var histories = batch.List("histories", history => ReadOne(history, now));
        if (histories.Count is 0 or > ImportBatch.MostHistories)
        {
            batch.Fault("histories", $"histories must hold 1 to {ImportBatch.MostHistories:N0} histories; it holds {histories.Count:N0}.");
        }

        return histories;
    }

    /// <summary>What one history came to.</summary>
    public static ImportedTicket Of(TicketId id, string source, Outcome<TakenOver> outcome) => outcome switch
    {
        { View: { } taken } => new(
            id.Value, source, taken.Number.ToString(), taken.Existed, taken.Facts, [.. taken.Refused.Select(step => Of(step.Line, step.Refusal))]),
        { Refusal: { } refusal } => new(id.Value, source, null, false, 0, [], Of(0, refusal)),
        _ => throw new InvalidOperationException("An outcome has a view or a refusal."),
    };

    private static ImportRefusal Of(int line, Refusal refusal) => new(line, refusal.Code, refusal.Sentence);

    private static (TicketId Id, TicketHistory History) ReadOne(Fields fields, DateTimeOffset now)
    {
        var id = new TicketId(Guid(fields, "id"));
        var openedAt = Instant(fields, "openedAt") ?? Earliest;
        var open = new OpenTicket(
            fields.Id<CustomerId>("customer"),
            fields.OptionalText("contact") ?? "",
            fields.Text("subject"),
            fields.Text("body"),
            fields.Choice<Category>("category"),
            fields.Choice<Priority>("priority"),
            fields.Choice<Channel>("channel"),
            Guid(fields, "message"),
            false,
            fields.Text("source"),
            fields.OptionalText("component") ?? "",
            fields.OptionalId<TeamId>("team"));
        if (string.IsNullOrWhiteSpace(open.Source))
        {
            fields.Fault("source", "source must not be empty: it keeps the ticket from being taken over twice.");
        }

        var last = openedAt;
        var steps = fields.List("steps", step => ReadStep(step, ref last));
        if (steps.Count > ImportBatch.MostSteps)
        {
            fields.Fault("steps", $"A history has at most {ImportBatch.MostSteps:N0} steps; this one has {steps.Count:N0}.");
        }

        if (openedAt < Earliest || last > now)
        {
            fields.Fault("openedAt", $"A history lies between 1970 and now; this one from {openedAt:u} to {last:u}.");
        }

        return (id, new(openedAt, open, steps));
    }

    private static HistoryStep ReadStep(Fields step, ref DateTimeOffset last)
    {
        var at = Instant(step, "at") ?? last;
        if (at < last)
        {
            step.Fault("at", "at must not be before the step before it, nor before the opening.");
        }

        last = at;
        return new(at, By(step), Command(step), step.OptionalNumber("line") ?? 0);
    }

    private static Who By(Fields step)
    {
        var name = step.Text("by");
        if (name.Length > LongestName)
        {
            step.Fault("by", $"by has at most {LongestName} characters.");
        }

        return new(WhoKind.Import, Slug.From(name) is { Length: > 0 } slug ? slug : "import", name);
    }

    private static TicketCommand Command(Fields step)
    {
        switch (step.Text("do"))
        {
            case "reply":
                return new ReplyToCustomer(Guid(step, "message"), step.Text("body"), step.Choice<Channel>("channel"));
            case "message":
                return new ReceiveMessage(Guid(step, "message"), step.Text("body"), step.Choice<Channel>("channel"));
            case "note":
                return new AddNote(Guid(step, "message"), step.Text("body"));
            case "priority":
                return new ChangePriority(step.Choice<Priority>("priority"));
            case "category":
                return new Categorize(step.Choice<Category>("category"));
            case "team":
                return new MoveToTeam(step.Id<TeamId>("team"));
            case "assign":
                return new AssignTicket(step.Id<AgentId>("agent"));
            case "unassign":
                return new UnassignTicket();
            case "wait":
                return new WaitForAnswer(step.Choice<WaitingFor>("for"));
            case "continue":
                return new ContinueWork();
            case "resolve":
                return new ResolveTicket(step.Choice<Resolution>("how"));
            case "reopen":
                return new ReopenTicket(step.Text("reason"));
            case "close":
                return new CloseTicket();
            case "tags":
                return new TagTicket(step.Texts("tags"));
            case "component":
                return new ChangeComponent(step.Text("component"));
            case "distrust":
                return new DistrustTimes(step.Text("reason"));
            default:
                step.Fault("do", "do must be one of: reply, message, note, priority, category, team, assign, unassign, wait, continue, resolve, reopen, close, tags, component, distrust.");
                return new LookAtClocks();
        }
    }

    private static Guid Guid(Fields fields, string field)
    {
        if (System.Guid.TryParse(fields.OptionalText(field), out var id))
        {
            return id;
        }

        fields.Fault(field, $"{field} must be a UUID.");
        return default;
    }

    private static DateTimeOffset? Instant(Fields fields, string field)
    {
        if (DateTimeOffset.TryParse(fields.OptionalText(field), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant))
        {
            return instant;
        }

        fields.Fault(field, $"{field} must be an instant such as 2016-02-29T01:16:00Z.");
        return null;
    }
}
