using Firstline.Domain.Calendars;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;

namespace Firstline.Grains.Tests.Calendars;

public sealed class SendingACalendar
{
    [Fact]
    public void arrives_as_it_was_sent()
    {
        var definition = new CalendarDefinition(
            "Europe/Berlin",
            OpeningHours.Weekdays("09:00", "17:00"),
            [new(new(2026, 12, 25), "Christmas")],
            [new(new(2026, 12, 24), [LocalSpan.Between("09:00", "12:00")])],
            [new(new(2026, 6, 1), LocalSpan.WholeDay)],
            [
                new HolidayRule.OnDate("New Year", 1, 1, Observance.NextMonday),
                new HolidayRule.OnWeekday("Thanksgiving", 11, DayOfWeek.Thursday, 4, FirstYear: 1942),
                new HolidayRule.FromEaster("Easter Monday", 1, EasterReckoning.Orthodox, LastYear: 2050),
            ],
            [new("Asia/Tokyo", OpeningHours.AlwaysOpen)]);
        using var services = new ServiceCollection().AddSerializer().BuildServiceProvider();
        var serializer = services.GetRequiredService<Serializer>();
        serializer.Deserialize<CalendarDefinition>(serializer.SerializeToArray(definition)).ShouldBe(definition);
    }
}
