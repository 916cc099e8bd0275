using Firstline.Client;
using Firstline.Client.Tickets;
using Firstline.Client.Tickets.Automation;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets.Automation;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Web.Http;
using Firstline.Web.Http.Documents;
using Firstline.Web.Identity;
using Firstline.Grains.Interfaces.Tickets;
using RuleRun = Firstline.Client.Tickets.Automation.RuleRun;
using RuleTouch = Firstline.Client.Tickets.Automation.RuleTouch;
using Run = Firstline.Grains.Interfaces.Tickets.RuleRun;

namespace Firstline.Web.Tickets.Automation;

/// <summary>Triggers and automations over REST, and what they did.</summary>
internal static class RuleEndpoints
{
    private const int UsualExamples = 20;
    private const int MostExamples = 100;
    private static readonly TimeSpan Month = TimeSpan.FromDays(30);

    public static void MapRules(this RouteGroupBuilder api)
    {
        api.MapDocument<AutomationRules, RuleDocument>(new(
            "/automation/rules",
            "Rules",
            "the triggers and automations",
            "Triggers count at once; automations are armed on open tickets in the background.",
            grains => grains.Rules(),
            RuleReading.Read,
            RuleReading.Of,
            Answers.Json.RuleDocument));
        var automation = api.MapGroup("/automation").WithTags("Automation");
        automation.MapPost("/dry-run", Try)
            .WithMetadata(OnlyReads.Mark)
            .Named(
                "TryRule", "Try a rule on what really happened",
                "Which tickets of the last days the rule would have acted on, when and how often. Each place is judged by the ticket as it was; what the rule would have changed is not carried on. Changes nothing.")
            .Accepts<RuleTrialRequest>("application/json").Gives<RuleTrial>().Refuses(400, 404);
        automation.MapGet("/runs", Runs)
            .Named("ListRuleRuns", "List what rules did", "Newest first, of all rules or of one.")
            .Takes(QueryParameter.Text("rule", "A rule's id.")).Paged().Gives<DeskPage<RuleRun>>().Refuses(400);
        automation.MapGet("/activity", Activity)
            .Named("ListRuleActivity", "How often rules acted", "By the rules' ids, also of rules that are gone; rules that did not act are left out.")
            .Takes(QueryParameter.Instant("since", "From when; the last 30 days when left out.")).Gives<DeskPage<RuleActivity>>().Refuses(400);
    }

    private static async Task<IResult> Try(HttpContext http, GrainCalls desk, TimeProvider time)
    {
        var fields = await Body.Read(http, true);
        var oldest = time.GetUtcNow() - TimeSpan.FromDays(IRuleTrials.MostDays);
        var (rule, since, examples) = (fields.OptionalObject("rule", RuleReading.Rule), fields.OptionalInstant("since"), fields.OptionalNumber("examples") ?? UsualExamples);
        if (rule is null)
        {
            fields.Fault("rule", "rule is needed.");
        }

        if (since < oldest || since > time.GetUtcNow())
        {
            fields.Fault("since", $"since must lie within the last {IRuleTrials.MostDays} days.");
        }

        if (examples is < 0 or > MostExamples)
        {
            fields.Fault("examples", $"examples must be 0 to {MostExamples}.");
        }

        return fields.Refused(out var problem)
            ? problem
            : Answers.Of(await desk.Ask(grains => grains.RuleTrials().Try(rule!, since ?? oldest, examples)), trial => Answers.Of(Of(trial), Answers.Json.RuleTrial));
    }

    private static RuleTrial Of(RuleTrialResult trial) => new(
        trial.Since, trial.Tickets, trial.Touched, trial.Runs, trial.Refused,
        [.. trial.Examples.Select(touch => new RuleTouch(touch.Ticket.Number.ToString(), touch.Subject, touch.At, touch.Changes, Words<RuleOccasion>.Of(touch.On), touch.Refusal))],
        Words<TrialEnd>.Of(trial.CutOff));

    public static void MapRuleRuns(this RouteGroupBuilder tickets) => tickets.MapGet("/{ticket}/rule-runs", RunsOfTicket)
        .Named("ListRuleRunsOfTicket", "What rules did to a ticket", "Newest first: which rule of which version, what set it off, and each change.")
        .Paged().Gives<DeskPage<RuleRun>>().Refuses(400, 404);

    private static async Task<IResult> Runs(HttpContext http, GrainCalls desk)
    {
        var query = new QueryFields(http.Request.Query);
        var (rule, after, limit) = (query.Text("rule"), query.Text("after"), query.Limit());
        return await Paging.Answer(query, () => desk.Ask(grains => grains.RuleLog().Runs(rule, null, after, limit)), run => Of(run), Answers.Json.DeskPageRuleRun);
    }

    private static async Task<IResult> RunsOfTicket(HttpContext http, string ticket, GrainCalls desk)
    {
        var query = new QueryFields(http.Request.Query);
        var (after, limit) = (query.Text("after"), query.Limit());
        if (query.Refused(out var problem))
        {
            return problem;
        }

        if (await desk.Find(ticket) is not { } id || await desk.Ask(grains => grains.Ticket(id).View()) is null)
        {
            return TicketActions.Unknown(ticket);
        }

        return await Paging.Answer(
            query,
            async () =>
            {
                var page = await desk.Ask(grains => grains.RuleLog().Runs(null, id, after, limit));
                var runs = await Task.WhenAll(page.Items.Select(async run => Of(run) with { Changes = await Changes(desk, id, run) }));
                return new Page<RuleRun>(runs, page.Next);
            },
            run => run,
            Answers.Json.DeskPageRuleRun);
    }

    private static async Task<IReadOnlyList<TimelineItem>> Changes(GrainCalls desk, TicketId ticket, Run run) =>
        [.. (await desk.Ask(grains => grains.RuleLog().Changes(ticket, run.Version, run.Changes))).Select(TimelineShapes.Of)];

    private static async Task<IResult> Activity(HttpContext http, GrainCalls desk, TimeProvider time)
    {
        var query = new QueryFields(http.Request.Query);
        var since = query.Instant("since") ?? time.GetUtcNow() - Month;
        return query.Refused(out var problem)
            ? problem
            : Answers.Of(
                new DeskPage<RuleActivity>(
                    [.. (await desk.Ask(grains => grains.RuleLog().Counts(since))).Select(count => new RuleActivity(count.Rule, count.Runs, count.Refused, count.Last))], null),
                Answers.Json.DeskPageRuleActivity);
    }

    private static RuleRun Of(Run run) => new(
        run.Ticket.Number.ToString(), run.Version, run.Rule, run.Rules, run.At, run.Changes, Words<RuleOccasion>.Of(run.On), run.Refusal);
}
