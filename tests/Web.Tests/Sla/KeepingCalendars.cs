using System.Net;
using Firstline.Client;
using Firstline.Client.Sla;
using Firstline.Web.Tests.Hosting;

namespace Firstline.Web.Tests.Sla;

[Collection<WithADesk>]
public sealed class KeepingCalendars(RunningDesk running)
{
    private static readonly CalendarRequest Berlin = new("Berlin office", WeeklyHours.Weekdays("09:00", "17:00"), "Europe/Berlin");

    [Fact]
    public async Task One_is_added_read_back_whole_and_drawn()
    {
        var id = running.NewId("calendar");
        var request = Berlin with
        {
            Holidays = [new(new(2026, 12, 24), "Eve")],
            SpecialDays = [new(new(2026, 12, 31), [["09:00", "12:00"]], "Half a day")],
            Breaks = [new(new(2026, 12, 23), "12:00", "13:00")],
            Recurring = [new("date", "New Year's Day", 1, 1, "next-monday"), new("weekday", "May", 5, Weekday: "monday", Nth: -1), new("easter", "Good Friday", Days: -2)],
            Also = [new("Asia/Tokyo", WeeklyHours.Weekdays("09:00", "18:00"))],
        };

        var put = await running.Desk.PutCalendar(id, request);
        var read = (await running.Desk.Calendars()).Items.Single(calendar => calendar.Id == id);

        read.ShouldBeEquivalentTo(put);
        (read.Zone, read.Recurring!.Count, read.Also![0].Zone, read.SpecialDays![0].Hours[0]).ShouldSatisfyAllConditions(
            it => it.Item1.ShouldBe("Europe/Berlin"), it => it.Item2.ShouldBe(3), it => it.Item3.ShouldBe("Asia/Tokyo"), it => it.Item4.ShouldBe(["09:00", "12:00"]));
        var drawn = await running.Desk.CalendarWindows(id, new(2026, 12, 31, 0, 0, 0, TimeSpan.Zero), new(2027, 1, 1, 0, 0, 0, TimeSpan.Zero));
        drawn.Windows.Select(window => (window.From.Hour, window.To.Hour)).ShouldBe([(0, 11)]);
        drawn.Holidays.Select(holiday => holiday.Name).ShouldBe(["New Year's Day", "Good Friday", "May", "Eve"]);
    }

    [Fact]
    public async Task A_customer_has_one_of_its_own_before_the_contracts_and_the_tiers()
    {
        var (own, contract) = (running.NewId("calendar"), running.NewId("calendar"));
        await running.Desk.PutCalendar(own, Berlin with { WeeklyHours = new(Sun: [["00:00", "24:00"]]) });
        await running.Desk.PutCalendar(contract, Berlin with { WeeklyHours = new(Sat: [["00:00", "24:00"]]), Zone = null });
        var customer = running.NewId("customer");

        await running.Desk.PutCustomer(customer, new(customer, "standard", Contract: new("Asia/Tokyo", contract)));
        var byContract = await running.Desk.OpenTicket(new(customer, "S", "B", "critical"));
        byContract.Zone.ShouldBe("Asia/Tokyo");
        (await running.Desk.Clocks(byContract.Id)).Clocks[0].ShouldSatisfyAllConditions(clock => clock.Calendar.ShouldBe("Berlin office"), clock => clock.Due!.Value.DayOfWeek.ShouldBe(DayOfWeek.Friday));

        await running.Desk.PutCustomer(customer, new(customer, "standard", "Europe/Berlin", Calendar: own, Contract: new("Asia/Tokyo", contract)));
        (await running.Desk.Clocks((await running.Desk.OpenTicket(new(customer, "S", "B", "critical"))).Id)).Clocks[0].Due!.Value.ToOffset(TimeSpan.FromHours(2)).DayOfWeek.ShouldBe(DayOfWeek.Sunday);
        (await Should.ThrowAsync<DeskProblem>(() => running.Desk.PutCustomer(customer, new(customer, "standard", Calendar: "nowhere")))).Code.ShouldBe("customer.unknown-calendar");
    }

    [Fact]
    public async Task Holidays_come_from_shipped_sets_and_from_files_once()
    {
        var id = running.NewId("calendar");
        await running.Desk.PutCalendar(id, Berlin);
        (await running.Desk.HolidaySets()).Items.Select(set => set.Name).ShouldBe(["us", "de", "de-be", "de-by", "de-sn", "gb-eng", "gb-nir", "gb-sct"]);

        using var shipped = await running.Writer.SendRaw(HttpMethod.Post, $"api/v1/sla/calendars/{id}/holidays?set=de-by&firstYear=2026&lastYear=2026", null);
        shipped.StatusCode.ShouldBe(HttpStatusCode.OK, await shipped.Content.ReadAsStringAsync());
        (await running.Desk.Calendars()).Items.Single(calendar => calendar.Id == id).Holidays!.Count.ShouldBe(12);

        var added = await running.Desk.AddHolidays(id, "date,name\n2027-07-01,Summer party\n2027-07-02,Day after\n", "text/csv");
        (added.Added, added.Known).ShouldBe((2, 0));
        var again = await running.Desk.AddHolidays(id, "2027-07-01\n", "text/csv");
        (again.Added, again.Known, again.Version).ShouldBe((0, 1, added.Version));
        const string ics = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:20270601\r\nSUMMARY:Founders\r\nRRULE:FREQ=YEARLY;COUNT=2\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        (await running.Desk.AddHolidays(id, ics, "text/calendar")).Added.ShouldBe(2);
    }

    [Theory]
    [InlineData("?set=narnia", null, "text/csv", HttpStatusCode.NotFound, "sla.no-such-holidays")]
    [InlineData("", "nonsense", "text/csv", HttpStatusCode.BadRequest, "calendar.unreadable-file")]
    [InlineData("", "{}", "application/json", HttpStatusCode.UnsupportedMediaType, "api.wrong-media-type")]
    [InlineData("?firstYear=1066", "2026-01-01", "text/csv", HttpStatusCode.BadRequest, "api.invalid-request")]
    public async Task Holidays_that_cannot_be_read_change_nothing(string query, string? body, string type, HttpStatusCode status, string code)
    {
        var version = (await running.Desk.Policy()).Version;

        using var answer = await running.Writer.SendRaw(HttpMethod.Post, $"api/v1/sla/calendars/standard-hours/holidays{query}", body, type);

        await answer.Problem(status, code);
        (await running.Desk.Policy()).Version.ShouldBe(version);
    }

    [Fact]
    public async Task An_unknown_one_is_not_found()
    {
        using var answer = await running.Reader.GetAsync("api/v1/sla/calendars/nowhere");
        await answer.Problem(HttpStatusCode.NotFound, "sla.no-such-calendar");
        using var windows = await running.Reader.GetAsync("api/v1/sla/calendars/standard-hours/windows?from=2026-01-01&to=2028-01-01");
        (await windows.Problem(HttpStatusCode.BadRequest, "api.invalid-request")).Field.ShouldBe("to");
        using var import = await running.Writer.SendRaw(HttpMethod.Post, "api/v1/sla/calendars/nowhere/holidays?set=us", null);
        await import.Problem(HttpStatusCode.NotFound, "sla.no-such-calendar");
    }
}
