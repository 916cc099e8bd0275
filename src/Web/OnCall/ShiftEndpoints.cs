using System.Security.Cryptography;
using System.Text;
using Firstline.Domain.Kernel;
using Firstline.Domain.Shifts;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.OnCall;
using Firstline.Web.Http;
using Firstline.Web.Http.Documents;
using Shapes = Firstline.Client.OnCall;

namespace Firstline.Web.OnCall;

/// <summary>An agent's shifts as calendars: taken in from a file, and given out as a feed.</summary>
internal static class ShiftEndpoints
{
    private const string Calendar = "text/calendar";
    private const string Tag = "On call";
    private const int SecretBytes = 32;
    private const int DaysBack = 31;
    private const int DaysAhead = 180;
    private static readonly string[] Kinds = ["leave", "shifts"];

    public static void MapShifts(this RouteGroupBuilder api)
    {
        var agents = api.MapGroup("/agents/{agent}").WithTags(Tag);
        agents.MapPost("/shifts", Import)
            .Named(
                "ImportShifts", "Import leave or shifts of an agent",
                "From a text/calendar file of at most 1 MiB and 1,000 events. What the roster has in the years asked for is replaced; repeating events are written out. Times are read in the agent's zone.")
            .Takes(
                QueryParameter.Choice("kind", "Whether its events are leave or working time.", Kinds),
                QueryParameter.Number("firstYear", "The first year to take; this one when left out.", 1970, 2099),
                QueryParameter.Number("lastYear", "The last year to take; the first when left out.", 1970, 2099))
            .TakesFile(Calendar).Changes().Gives<Shapes.ShiftImport>().Refuses(404);
        agents.MapPost("/calendar-feed", Open)
            .Named("OpenCalendarFeed", "Make the address of an agent's calendar feed", "For calendar programs, which cannot send a key. The address is shown once; an earlier one ends.")
            .Changes().Gives<Shapes.CalendarFeed>().Refuses(409);
        agents.MapDelete("/calendar-feed", Close)
            .Named("CloseCalendarFeed", "End an agent's calendar feed", "Harmless when there is none.").Changes().Gives<Shapes.CalendarFeed>();
        agents.MapGet("/shifts.ics", Feed).AllowAnonymous()
            .Named("GetShiftsCalendar", "An agent's shifts and times on call as a calendar", "From 31 days back to 180 days ahead. With a key that may read, or with the token of the feed's address.")
            .Takes(QueryParameter.Text("token", "The secret of the feed's address.")).Produces(StatusCodes.Status200OK, contentType: Calendar).Refuses(400, 404);
    }

    private static async Task<IResult> Import(HttpContext http, string agent, GrainCalls desk, TimeProvider time)
    {
        var query = new QueryFields(http.Request.Query);
        var (kind, first, last) = (query.Text("kind"), query.Number("firstYear", 1970, 2099) ?? time.GetUtcNow().Year, query.Number("lastYear", 1970, 2099));
        if (!Kinds.Contains(kind))
        {
            query.Fault("kind", $"kind must be one of {string.Join(", ", Kinds)}.");
        }

        var fields = Fields.Of(default);
        var asking = Asking.Of(http, fields);
        if (query.Refused(out var problem) || fields.Refused(out problem))
        {
            return problem;
        }

        if (http.Request.ContentType?.Split(';')[0].Trim() != Calendar)
        {
            return Problems.Of(ApiProblem.WrongMediaType, $"The body must be {Calendar}.");
        }

        if (await Body.Bytes(http.Request, ShiftCalendar.MostBytes) is not { } bytes)
        {
            return Problems.Of(ApiProblem.BodyTooLarge, $"At most {ShiftCalendar.MostBytes:N0} bytes are allowed.");
        }

        if (!AgentId.TryParse(agent, null, out var id) || (await desk.Ask(grains => grains.Roster().View())).Document.Of(id) is not { } entry)
        {
            return Problems.Of(RosterRefusal.NotOnRoster.Because($"'{agent}' is not on the roster."));
        }

        var (from, to) = (new DateOnly(first, 1, 1), new DateOnly(last ?? first, 12, 31));
        if (!ShiftCalendar.Read(Encoding.UTF8.GetString(bytes.Span), entry.Zone, from, to).Holds(out var times, out var refusal))
        {
            return Problems.Of(refusal);
        }

        var imported = kind == Kinds[0] ? new ImportedTimes(id, from, to, times, null) : new(id, from, to, null, ShiftCalendar.Days(times));
        var asked = asking.Asked($"POST agent {id} shifts {kind} {first} {last} {Convert.ToHexStringLower(SHA256.HashData(bytes.Span))}", fields);
        return Answers.Of(
            await desk.Ask(grains => grains.Roster().Import(imported, asked)), now => Answers.Of(new Shapes.ShiftImport(times.Count, OnCallShapes.Of(now)), Answers.Json.ShiftImport));
    }

    private static async Task<IResult> Open(HttpContext http, string agent, GrainCalls desk)
    {
        var secret = RandomNumberGenerator.GetHexString(SecretBytes * 2, lowercase: true);
        return await Change(http, agent, "opening", (id, asked) => desk.Ask(grains => grains.CalendarFeed(id).Open(Hash(secret), asked)), view => view.SecretHash == Hash(secret)
            ? Answers.Of(new Shapes.CalendarFeed(agent, $"{http.Request.Scheme}://{http.Request.Host}{http.Request.PathBase}/api/v1/agents/{agent}/shifts.ics?token={secret}"), Answers.Json.CalendarFeed)
            : Problems.Of(CalendarFeedRefusal.ShownOnce.Because("The address was shown already.")));
    }

    private static Task<IResult> Close(HttpContext http, string agent, GrainCalls desk) => Change(
        http, agent, "closing", (id, asked) => desk.Ask(grains => grains.CalendarFeed(id).Close(asked)), _ => Answers.Of(new Shapes.CalendarFeed(agent, ""), Answers.Json.CalendarFeed));

    private static async Task<IResult> Change(
        HttpContext http, string agent, string what, Func<AgentId, Asked, Task<Outcome<CalendarFeedView>>> change, Func<CalendarFeedView, IResult> answer)
    {
        var fields = await Body.Read(http, false);
        var asking = Asking.Of(http, fields);
        if (!AgentId.TryParse(agent, null, out var id))
        {
            fields.Fault("agent", $"'{agent}' is not an agent's id.");
        }

        return fields.Refused(out var problem) ? problem : Answers.Of(await change(id, asking.Asked($"calendar feed {id} {what}", fields)), answer);
    }

    private static async Task<IResult> Feed(HttpContext http, string agent, GrainCalls desk, TimeProvider time)
    {
        var query = new QueryFields(http.Request.Query);
        var token = query.Text("token");
        if (query.Refused(out var problem))
        {
            return problem;
        }

        var known = AgentId.TryParse(agent, null, out var id);
        if (!known || (http.User.Identity is not { IsAuthenticated: true } && !await Opens(desk, id, token)))
        {
            return Problems.Of(CalendarFeedRefusal.Shut.Because("No calendar can be read at this address."));
        }

        var now = time.GetUtcNow();
        return await desk.Ask(grains => grains.Duties().TimesOf(id, now.AddDays(-DaysBack), now.AddDays(DaysAhead))) is { } times
            ? Results.Text(ShiftCalendar.Write(id, times, now), Calendar, Encoding.UTF8)
            : Problems.Of(RosterRefusal.NotOnRoster.Because($"'{id}' is neither on the roster nor on call."));
    }

    private static async Task<bool> Opens(GrainCalls desk, AgentId agent, string? token) =>
        token is not null && (await desk.Ask(grains => grains.CalendarFeed(agent).View())).SecretHash is { } hash
        && CryptographicOperations.FixedTimeEquals(Convert.FromHexString(hash), SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
