using Firstline.Domain.Calendars;
using Firstline.Domain.Customers;
using Firstline.Domain.Sla;
using Firstline.Domain.Tickets;

namespace Firstline.Storage.Tests.Golden;

internal static partial class GoldenEvents
{
    private static SlaPolicy Policy => new(
        2,
        "Europe/Berlin",
        [
            new(
                "payments", "Payments", false,
                new([Tier.Premium], [Priority.Critical], [Category.TechnicalIssue], [Channel.Phone], ["payments"], ["vip"]),
                [new(ClockKind.FirstResponse, Priority.Critical, null, TimeSpan.FromMinutes(30), true), new(ClockKind.LevelResponse, null, 2, TimeSpan.FromHours(1), false)],
                0.5, 0.8, [new(ClockKind.Resolution, TicketStatus.WaitingOnThirdParty)], TimeSpan.FromHours(2)),
            new("standard", "Standard support", true, new(), [], 0.75, 0.9, [], null),
        ],
        [
            new("follow-the-sun", "Follow the sun", false, new(
                "Europe/Berlin",
                OpeningHours.Weekdays("09:00", "17:30"),
                [new(new(2026, 12, 24), "Eve")],
                [new(new(2026, 12, 31), [LocalSpan.Between("09:00", "12:00")], "Half a day")],
                [new(new(2026, 12, 23), LocalSpan.Between("12:00", "13:00"), "Party")],
                [
                    new HolidayRule.OnDate("New Year's Day", 1, 1, Observance.NextMonday, 2020), new HolidayRule.OnWeekday("Last Monday of May", 5, DayOfWeek.Monday, -1),
                    new HolidayRule.FromEaster("Good Friday", -2, EasterReckoning.Orthodox, null, 2030),
                ],
                [new("Asia/Tokyo", OpeningHours.EveryDay(LocalSpan.WholeDay))])),
        ],
        [new(Tier.Standard, "follow-the-sun"), new(Tier.Premium, "follow-the-sun"), new(Tier.Enterprise, "follow-the-sun")],
        [new(1, "First line", "first-line", TimeSpan.Zero, TimeSpan.FromHours(1), false)],
        1,
        TimeSpan.FromDays(14));
}
