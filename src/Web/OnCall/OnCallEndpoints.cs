using Firstline.Client;
using Firstline.Domain.Kernel;
using Firstline.Domain.OnCall;
using Firstline.Domain.Shifts;
using Firstline.Domain.Teams;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Web.Http;
using Firstline.Web.Http.Documents;
using Shapes = Firstline.Client.OnCall;

namespace Firstline.Web.OnCall;

/// <summary>On call, the roster and teams over REST.</summary>
internal static class OnCallEndpoints
{
    private const string Tag = "On call";
    private static readonly TimeSpan Longest = TimeSpan.FromDays(366);
    private static readonly DateTimeOffset First = new(1970, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Last = new(2200, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void MapOnCall(this RouteGroupBuilder api)
    {
        api.MapDocument<OnCallBook, Shapes.OnCallSchedules>(new(
            "/settings/on-call", "OnCallSchedules", "the schedules of on-call", "Who is on call goes by it at once; the past stays as it was, and overrides that have not ended stay.",
            grains => grains.OnCall(), OnCallReading.Schedules, OnCallShapes.Of, Answers.Json.OnCallSchedules));
        api.MapDocument<RosterBook, Shapes.Roster>(new(
            "/settings/roster", "Roster", "the roster", "Who is on shift goes by it at once; the past stays as it was.",
            grains => grains.Roster(), OnCallReading.Roster, OnCallShapes.Of, Answers.Json.Roster));
        api.MapDocument<TeamBook, Shapes.DeskTeams>(new(
            "/settings/teams", "Teams", "the teams and skills", "It counts at once.",
            grains => grains.Teams(), OnCallReading.Teams, OnCallShapes.Of, Answers.Json.DeskTeams));

        api.MapGet("/on-call", Now).WithTags(Tag)
            .Named("GetOnCall", "Who is on call", "At any instant of the years 1970 to 2199. The past goes by the schedule that was in force then.")
            .Takes(QueryParameter.Instant("at", "When; now when left out."), QueryParameter.Text("team", "One team; all when left out."))
            .Gives<Shapes.OnCallNow>().Refuses(400, 404);
        api.MapGet("/on-call/schedule", Schedule).WithTags(Tag)
            .Named("GetOnCallSchedule", "A team's schedule in a time", "The final schedule and each layer, in stretches. At most 366 days and 10,000 stretches.")
            .Takes(
                QueryParameter.Text("team", "The team."), QueryParameter.Instant("from", "From when; now when left out."), QueryParameter.Instant("to", "Until when; two weeks on when left out."))
            .Gives<Shapes.OnCallTimes>().Refuses(400, 404);
        api.MapGet("/on-call/overrides", Overrides).WithTags(Tag)
            .Named("ListOnCallOverrides", "List overrides", "Those that have not ended, as they were made.").Paged()
            .Takes(QueryParameter.Text("team", "One team; all when left out.")).Gives<DeskPage<Shapes.OnCallOverride>>().Refuses(400);
        api.MapPost("/on-call/overrides", AddOverride).WithTags(Tag)
            .Named("AddOnCallOverride", "Have somebody stand in", "Later overrides beat earlier ones. It makes a new version of the schedules.")
            .Accepts<Shapes.OnCallOverrideRequest>("application/json").Changes().Gives<Shapes.OnCallOverride>().Refuses(404);
        api.MapDelete("/on-call/overrides/{id}", RemoveOverride).WithTags(Tag)
            .Named("RemoveOnCallOverride", "Remove an override", "From now on the layers decide again; what was, stays. Answers the schedules.")
            .Changes().Gives<Shapes.OnCallSchedules>().Refuses(404);
        api.MapGet("/roster", OnShift).WithTags(Tag)
            .Named("GetOnShift", "Who is on shift", "At any instant of the years 1970 to 2199. The past goes by the roster that was in force then.")
            .Takes(QueryParameter.Instant("at", "When; now when left out."), QueryParameter.Text("team", "One team; all when left out."))
            .Gives<Shapes.OnShift>().Refuses(400);
        api.MapShifts();
    }

    private static async Task<IResult> Now(HttpContext http, GrainCalls desk, TimeProvider time)
    {
        var query = new QueryFields(http.Request.Query);
        var (at, team) = (Instant(query, "at") ?? time.GetUtcNow(), query.Id<TeamId>("team"));
        return query.Refused(out var problem)
            ? problem
            : Answers.Of(await desk.Ask(grains => grains.Duties().At(at, team)), now => Answers.Of(OnCallShapes.Of(now), Answers.Json.OnCallNow));
    }

    private static async Task<IResult> Schedule(HttpContext http, GrainCalls desk, TimeProvider time)
    {
        var query = new QueryFields(http.Request.Query);
        var from = Instant(query, "from") ?? time.GetUtcNow();
        var (to, team) = (Instant(query, "to") ?? from.AddDays(14), query.Id<TeamId>("team"));
        if (team is null && !http.Request.Query.ContainsKey("team"))
        {
            query.Fault("team", "team is required.");
        }

        if (to <= from || to - from > Longest)
        {
            query.Fault("to", $"to must be after from, by at most {Longest.TotalDays} days.");
        }

        return query.Refused(out var problem)
            ? problem
            : Answers.Of(await desk.Ask(grains => grains.Duties().Schedule(team!.Value, from, to)), times => Answers.Of(
                new Shapes.OnCallTimes(
                    team!.Value.Value, from, to, [.. times.Final.Select(OnCallShapes.Of)],
                    [.. times.Layers.Select(layer => new Shapes.OnCallLayerTimes(layer.Name, [.. layer.Stretches.Select(OnCallShapes.Of)]))]),
                Answers.Json.OnCallTimes));
    }

    private static async Task<IResult> Overrides(HttpContext http, GrainCalls desk, TimeProvider time)
    {
        var query = new QueryFields(http.Request.Query);
        var (team, after, limit) = (query.Id<TeamId>("team"), query.Text("after"), query.Limit());
        return await Paging.Answer(query, Page, OnCallShapes.Of, Answers.Json.DeskPageOnCallOverride);

        async Task<Page<OnCallOverride>> Page()
        {
            var (now, book) = (time.GetUtcNow(), (await desk.Ask(grains => grains.OnCall().View())).Document);
            List<OnCallOverride> standing = [.. book.Overrides.Where(known => known.To > now && (team is null || known.Team == team))];
            var begin = after is null ? 0 : standing.FindIndex(known => known.Id == after) + 1;
            if (after is not null && begin == 0)
            {
                throw new FormatException("No such override.");
            }

            List<OnCallOverride> page = [.. standing.Skip(begin).Take(limit)];
            return new(page, begin + page.Count < standing.Count ? page[^1].Id : null);
        }
    }

    private static async Task<IResult> AddOverride(HttpContext http, GrainCalls desk)
    {
        var fields = await Body.Read(http, true);
        var asking = Asking.Of(http, fields);
        var draft = new OnCallOverride(
            "", fields.Id<TeamId>("team"), fields.Instant("from"), fields.Instant("to"), fields.Id<AgentId>("agent"), fields.OptionalId<AgentId>("instead"));
        if (fields.Refused(out var problem))
        {
            return problem;
        }

        var asked = asking.Asked("POST on-call override", fields);
        return Answers.Of(await desk.Ask(grains => grains.OnCall().AddOverride(draft, asked)), known => Answers.Of(OnCallShapes.Of(known), Answers.Json.OnCallOverride));
    }

    private static async Task<IResult> RemoveOverride(HttpContext http, string id, GrainCalls desk)
    {
        var fields = await Body.Read(http, false);
        var asking = Asking.Of(http, fields);
        if (fields.Refused(out var problem))
        {
            return problem;
        }

        var asked = asking.Asked($"on-call override {id} removal", fields);
        return Answers.Of(
            await desk.Ask(grains => grains.OnCall().RemoveOverride(id, asked)), view => Answers.Of(OnCallShapes.Of(view), Answers.Json.OnCallSchedules, view.Version));
    }

    private static async Task<IResult> OnShift(HttpContext http, GrainCalls desk, TimeProvider time)
    {
        var query = new QueryFields(http.Request.Query);
        var (at, team) = (Instant(query, "at") ?? time.GetUtcNow(), query.Id<TeamId>("team"));
        return query.Refused(out var problem)
            ? problem
            : Answers.Of(new Shapes.OnShift(at, [.. (await desk.Ask(grains => grains.Duties().OnShift(at, team))).Select(OnCallShapes.Of)]), Answers.Json.OnShift);
    }

    private static DateTimeOffset? Instant(QueryFields query, string name)
    {
        var at = query.Instant(name);
        if (at < First || at >= Last)
        {
            query.Fault(name, $"{name} must lie in the years 1970 to 2199.");
            return First;
        }

        return at;
    }
}
