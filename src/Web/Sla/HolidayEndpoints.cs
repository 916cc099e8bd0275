using System.Text;
using Firstline.Client;
using Firstline.Client.Sla;
using Firstline.Domain.Calendars;
using Firstline.Domain.Sla;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Web.Http;
using Firstline.Web.Http.Documents;

namespace Firstline.Web.Sla;

/// <summary>Holidays for a calendar: from a set that ships with the desk, or from an iCalendar or CSV file.</summary>
internal static class HolidayEndpoints
{
    private const string Calendar = "text/calendar";
    private const string Csv = "text/csv";
    private const int YearsAhead = 10;

    public static void MapHolidays(this RouteGroupBuilder api)
    {
        api.MapGet("/sla/holiday-sets", Sets).WithTags("Promises").Named("ListHolidaySets", "List the public holidays that ship with the desk").Gives<DeskPage<HolidaySet>>();
        api.MapPost("/sla/calendars/{calendar}/holidays", Import)
            .WithTags("Promises")
            .Named(
                "ImportHolidays", "Add holidays to a calendar",
                "From a set of the desk with ?set=, or from a file: text/calendar, or text/csv with a date and a name on each line. Days that the calendar has already stay. Repeating events are written out for the years asked for.")
            .Takes(
                QueryParameter.Text("set", "A set that ships with the desk, such as de-by; no body then."),
                QueryParameter.Number("firstYear", "The first year to take; this one when left out.", 1900, 2099),
                QueryParameter.Number("lastYear", "The last year to take; ten years on when left out.", 1900, 2099))
            .TakesFile(Calendar, Csv)
            .Changes().Gives<HolidayImport>().Refuses(404, 409);
    }

    private static async Task<IResult> Sets(GrainCalls desk)
    {
        var sets = await desk.Ask(grains => grains.SlaPolicy().HolidaySets());
        return Answers.Of(
            new DeskPage<HolidaySet>([.. sets.Select(set => new HolidaySet(set.Name, set.Title, set.FirstYear, set.LastYear, set.Days.Count))]), Answers.Json.DeskPageHolidaySet);
    }

    private static async Task<IResult> Import(HttpContext http, string calendar, GrainCalls desk, TimeProvider time)
    {
        var query = new QueryFields(http.Request.Query);
        var year = time.GetUtcNow().Year;
        var (name, first, last) = (query.Text("set"), query.Number("firstYear", 1900, 2099) ?? year, query.Number("lastYear", 1900, 2099));
        if (query.Refused(out var problem))
        {
            return problem;
        }

        var fields = Fields.Of(default);
        var asking = Asking.Of(http, fields);
        if (fields.Refused(out problem))
        {
            return problem;
        }

        var (file, refused) = name is null ? await Uploaded(http, first, last ?? first + YearsAhead) : await Shipped(desk, name, first, last ?? 2099);
        return file is null ? refused! : await Add(desk, calendar, file, asking.Asked($"POST calendar {calendar} holidays {name} {Hash(file)}", fields));
    }

    private static async Task<(HolidayFile? File, IResult? Problem)> Uploaded(HttpContext http, int first, int last)
    {
        if (http.Request.ContentType?.Split(';')[0].Trim() is not (Calendar or Csv))
        {
            return (null, Problems.Of(ApiProblem.WrongMediaType, $"The body must be {Calendar} or {Csv}."));
        }

        if (await Body.Bytes(http.Request, HolidayFiles.MostBytes) is not { } bytes)
        {
            return (null, Problems.Of(ApiProblem.BodyTooLarge, $"At most {HolidayFiles.MostBytes:N0} bytes are allowed."));
        }

        return HolidayFiles.Read(Encoding.UTF8.GetString(bytes.Span), first, last).Holds(out var file, out var refusal) ? (file, null) : (null, Problems.Of(refusal));
    }

    private static async Task<(HolidayFile? File, IResult? Problem)> Shipped(GrainCalls desk, string name, int first, int last)
    {
        var sets = await desk.Ask(grains => grains.SlaPolicy().HolidaySets());
        return sets.FirstOrDefault(set => set.Name == name) is { } known
            ? (new([.. known.Days.Where(day => day.Date.Year >= first && day.Date.Year <= last)], 0), null)
            : (null, Problems.Of(SlaRefusal.NoSuchHolidays.Because($"There is no set '{name}'; there are {string.Join(", ", sets.Select(set => set.Name))}.")));
    }

    private static async Task<IResult> Add(GrainCalls desk, string calendar, HolidayFile file, Asked asked)
    {
        var policy = (await desk.Ask(grains => grains.SlaPolicy().View())).Policy;
        if (policy.Calendar(calendar) is not { } known)
        {
            return CalendarEdits.Unknown(calendar);
        }

        var dates = known.Definition.Holidays.Select(day => day.Date).ToHashSet();
        List<Holiday> added = [.. file.Days.Where(day => dates.Add(day.Date))];
        var (version, had) = (policy.Version, file.Days.Select(day => day.Date).Distinct().Count() - added.Count);
        if (added.Count == 0)
        {
            return Answers.Of(new HolidayImport(version, 0, had, file.Skipped), Answers.Json.HolidayImport, version);
        }

        var edited = known with { Definition = known.Definition with { Holidays = [.. known.Definition.Holidays.Concat(added).OrderBy(day => day.Date)] } };
        return Answers.Of(
            await CalendarEdits.Put(desk, edited, asked),
            view => Answers.Of(new HolidayImport(view.Policy.Version, added.Count, had, file.Skipped), Answers.Json.HolidayImport, view.Policy.Version));
    }

    private static string Hash(HolidayFile file) => Convert.ToHexStringLower(Canonical.Hash([.. file.Days.Select(day => $"{day.Date:O} {day.Name}")]));
}
