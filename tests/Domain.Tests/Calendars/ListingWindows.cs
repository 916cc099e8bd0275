using Firstline.Domain.Calendars;
using static Firstline.Domain.Tests.Calendars.Given;

namespace Firstline.Domain.Tests.Calendars;

public sealed class ListingWindows
{
    [Fact]
    public void Cuts_them_at_both_ends() =>
        NineToFive.Windows(Utc("2026-03-06 16:00"), Utc("2026-03-10 10:00")).ShouldBe(
        [
            new(Utc("2026-03-06 16:00"), Utc("2026-03-06 17:00")),
            new(Utc("2026-03-09 09:00"), Utc("2026-03-09 17:00")),
            new(Utc("2026-03-10 09:00"), Utc("2026-03-10 10:00")),
        ]);

    [Fact]
    public void Joins_what_meets_at_midnight() =>
        EveryDay("UTC", "22:00-24:00", "00:00-06:00").Windows(Utc("2026-03-02 12:00"), Utc("2026-03-03 12:00"))
            .ShouldHaveSingleItem().ShouldBe(new(Utc("2026-03-02 22:00"), Utc("2026-03-03 06:00")));

    [Theory]
    [InlineData("UTC")]
    [InlineData("Europe/Berlin")]
    [InlineData("America/Sao_Paulo")]
    [InlineData("Pacific/Apia")]
    public void Is_one_window_round_the_clock(string zone)
    {
        var (from, to) = (Utc("2010-01-01"), Utc("2020-01-01"));
        Open(zone, OpeningHours.AlwaysOpen).Windows(from, to).ShouldHaveSingleItem().ShouldBe(new OpenWindow(from, to));
    }

    [Fact]
    public void Is_empty_when_closed_or_reversed()
    {
        NineToFive.Windows(Utc("2026-03-07"), Utc("2026-03-09")).ShouldBeEmpty();
        NineToFive.Windows(Utc("2026-03-05"), Utc("2026-03-02")).ShouldBeEmpty();
    }

    [Fact]
    public void Looks_no_further_than_it_is_read() =>
        NineToFive.Windows(Utc("2026-03-02"), DateTimeOffset.MaxValue).First().Length.ShouldBe(Hours(8));
}
