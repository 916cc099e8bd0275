using System.Text.Json;
using System.Text.Json.Serialization;
using Firstline.Domain.Calendars;
using static Firstline.Domain.Tests.Calendars.Given;

namespace Firstline.Domain.Tests.Calendars;

public sealed class StoringADefinition
{
    [Fact]
    public void Survives_json() =>
        JsonSerializer.Deserialize<CalendarDefinition>(JsonSerializer.Serialize(Full())).ShouldBe(Full());

    [Fact]
    public void Survives_json_that_was_generated_at_build_time()
    {
        var json = JsonSerializer.Serialize(Full(), CalendarJson.Default.CalendarDefinition);
        JsonSerializer.Deserialize(json, CalendarJson.Default.CalendarDefinition).ShouldBe(Full());
        json.ShouldContain("""{"rule":"easter","days":1,"reckoning":"Orthodox","name":"Easter Monday","lastYear":2050}""");
    }

    [Fact]
    public void Needs_no_more_than_a_zone_and_a_week()
    {
        var parsed = JsonSerializer.Deserialize<CalendarDefinition>(
            """{"Zone":"UTC","Week":{"Monday":[{"From":"09:00:00","To":"17:00:00"}],"Sunday":[{"From":"18:00:00"}]}}""");
        parsed.ShouldBe(Bare());
        Calendar.Of(parsed!).Value.NextOpening(Utc("2026-03-03")).ShouldBe(Utc("2026-03-08 18:00"));
    }

    [Fact]
    public void Tells_different_definitions_apart()
    {
        Full().ShouldNotBe(Full() with { Holidays = [new(Date("2026-12-26"), "Christmas")] });
        Full().ShouldNotBe(Full() with { Week = Full().Week with { Sunday = [Span("18:00-24:00")] } });
        Full().ShouldNotBe(Full() with { Recurring = [Full().Recurring[0]] });
        Full().ShouldNotBe(Full() with { Also = [Full().Also[0] with { Zone = "Asia/Seoul" }] });
        Full().GetHashCode().ShouldBe(Full().GetHashCode());
    }

    [Theory]
    [InlineData("09:00-17:00")]
    [InlineData("18:00-24:00")]
    [InlineData("09:00:15-17:00")]
    public void Writes_a_span_as_people_do(string text) => Span(text).ToString().ShouldBe(text);

    private static CalendarDefinition Bare() => new("UTC", new(Monday: [Span("09:00-17:00")], Sunday: [Span("18:00-24:00")]));

    private static CalendarDefinition Full() => new(
        "Europe/Berlin",
        OpeningHours.Weekdays(Span("09:00-12:30"), Span("13:30-17:00")),
        [new(Date("2026-12-25"), "Christmas")],
        [new(Date("2026-12-24"), [Span("09:00-12:00")], "Christmas Eve"), new(Date("2026-12-27"), [])],
        [new(Date("2026-06-01"), Span("10:00-11:00"), "Fire drill")],
        [
            new HolidayRule.OnDate("New Year", 1, 1, Observance.NextMonday),
            new HolidayRule.OnWeekday("Thanksgiving", 11, DayOfWeek.Thursday, 4, FirstYear: 1942),
            new HolidayRule.FromEaster("Easter Monday", 1, EasterReckoning.Orthodox, LastYear: 2050),
        ],
        [new("Asia/Tokyo", OpeningHours.EveryDay(Span("22:00-24:00")), [new(Date("2026-05-05"), "Children's Day")])]);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(CalendarDefinition))]
internal sealed partial class CalendarJson : JsonSerializerContext;
