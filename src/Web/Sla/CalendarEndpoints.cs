using Firstline.Client;
using Firstline.Client.Sla;
using Firstline.Domain.Calendars;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Web.Http;
using Firstline.Web.Http.Documents;

namespace Firstline.Web.Sla;

/// <summary>The policy's calendars over REST, one at a time. An edit of a calendar is an edit of the policy: the next version.</summary>
internal static class CalendarEndpoints
{
    private static readonly TimeSpan LongestDrawing = TimeSpan.FromDays(400);

    public static void MapCalendars(this RouteGroupBuilder api)
    {
        var calendars = api.MapGroup("/sla/calendars").WithTags("Promises");
        calendars.MapGet("", List).Named("ListCalendars", "List the calendars of the policy", "All of them.").Gives<DeskPage<PolicyCalendar>>();
        calendars.MapGet("/{calendar}", View).Named("GetCalendar", "Get a calendar").Gives<PolicyCalendar>().Refuses(404);
        calendars.MapPut("/{calendar}", Put)
            .Named("PutCalendar", "Add or change a calendar", "The policy gets another version, and live clocks of open tickets follow. If-Match is the policy's version.")
            .Accepts<CalendarRequest>("application/json").Changes().Gives<PolicyCalendar>().Refuses(409);
        calendars.MapGet("/{calendar}/windows", Windows)
            .Named("GetCalendarWindows", "A calendar as it comes out", "Its holidays of the first day's year, and its open stretches between two instants of at most 400 days, to draw or to check.")
            .Takes(
                QueryParameter.Instant("from", "The first instant."),
                QueryParameter.Instant("to", "The first instant after."),
                QueryParameter.Text("zone", "Whose zone to read the hours in, where the calendar leaves that to the customer; the desk's when left out."))
            .Gives<CalendarYear>().Refuses(400, 404);
    }

    private static async Task<IResult> List(GrainCalls desk)
    {
        var view = await desk.Ask(grains => grains.SlaPolicy().View());
        return Answers.Of(new DeskPage<PolicyCalendar>([.. view.Policy.Calendars.Select(CalendarShapes.Of)]), Answers.Json.DeskPagePolicyCalendar);
    }

    private static async Task<IResult> View(string calendar, GrainCalls desk)
    {
        var policy = (await desk.Ask(grains => grains.SlaPolicy().View())).Policy;
        return policy.Calendar(calendar) is { } known ? Answers.Of(CalendarShapes.Of(known), Answers.Json.PolicyCalendar, policy.Version) : CalendarEdits.Unknown(calendar);
    }

    private static async Task<IResult> Put(HttpContext http, string calendar, GrainCalls desk)
    {
        var fields = await Body.Read(http, true);
        var asking = Asking.Of(http, fields);
        var reading = new CalendarReading();
        var read = reading.Read(fields, calendar);
        if (fields.Refused(out var problem))
        {
            return problem;
        }

        return reading.Refusal is { } refusal
            ? Problems.Of(refusal)
            : Answers.Of(
                await CalendarEdits.Put(desk, read, asking.Asked($"PUT calendar {calendar}", fields)),
                view => Answers.Of(CalendarShapes.Of(view.Policy.Calendar(calendar)!), Answers.Json.PolicyCalendar, view.Policy.Version));
    }

    private static async Task<IResult> Windows(HttpContext http, string calendar, GrainCalls desk)
    {
        var query = new QueryFields(http.Request.Query);
        var (from, to, zone) = (query.Instant("from"), query.Instant("to"), query.Text("zone"));
        if (from is null || to is null || to <= from || to - from > LongestDrawing)
        {
            query.Fault("to", "from and to are needed, from before to, at most 400 days apart.");
        }

        if (from is { Year: < 1900 or > 2099 })
        {
            query.Fault("from", "Calendars are drawn for the years 1900 to 2099.");
        }

        if (query.Refused(out var problem))
        {
            return problem;
        }

        var policy = (await desk.Ask(grains => grains.SlaPolicy().View())).Policy;
        if (policy.Calendar(calendar) is not { } known)
        {
            return CalendarEdits.Unknown(calendar);
        }

        return Calendar.Of(known.In(zone ?? policy.Zone)).Holds(out var built, out var refusal)
            ? Answers.Of(Drawn(built, from!.Value, to!.Value), Answers.Json.CalendarYear)
            : Problems.Of(refusal);
    }

    private static CalendarYear Drawn(Calendar calendar, DateTimeOffset from, DateTimeOffset to) => new(
        calendar.Definition.Zone,
        [.. calendar.HolidaysIn(WallTime.In(calendar.Definition.Zone, from).Year).Select(CalendarShapes.Of)],
        [.. calendar.Windows(from, to).Select(window => new OpenStretch(window.From, window.To))],
        calendar.Elapsed(from, to).TotalHours);
}
