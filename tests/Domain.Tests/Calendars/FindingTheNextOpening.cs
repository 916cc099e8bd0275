using static Firstline.Domain.Tests.Calendars.Given;

namespace Firstline.Domain.Tests.Calendars;

public sealed class FindingTheNextOpening
{
    [Theory]
    [InlineData("2026-03-02 08:59:59", "2026-03-02 09:00")]
    [InlineData("2026-03-02 09:00", "2026-03-02 09:00")]
    [InlineData("2026-03-02 16:59:59", "2026-03-02 16:59:59")]
    [InlineData("2026-03-02 17:00", "2026-03-03 09:00")]
    [InlineData("2026-03-06 17:00", "2026-03-09 09:00")]
    public void Is_the_first_open_instant_from_there_on(string at, string opening) =>
        NineToFive.NextOpening(Utc(at)).ShouldBe(Utc(opening));

    [Theory]
    [InlineData("2026-03-02 08:59:59", false)]
    [InlineData("2026-03-02 09:00", true)]
    [InlineData("2026-03-02 16:59:59", true)]
    [InlineData("2026-03-02 17:00", false)]
    [InlineData("2026-03-07 12:00", false)]
    public void Is_now_only_while_open(string at, bool open) => NineToFive.IsOpen(Utc(at)).ShouldBe(open);
}
