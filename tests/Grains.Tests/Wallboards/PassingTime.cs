using Firstline.Grains.Interfaces.Wallboards;
using Firstline.Grains.Wallboards;
using Firstline.TestKit;

namespace Firstline.Grains.Tests.Wallboards;

public sealed class PassingTime
{
    private static readonly DateTimeOffset Due = Some.Instant("2026-03-02 12:00");
    private readonly OpenTickets _open = new(new("first-line"));

    [Theory]
    [InlineData("11:44:59", 0, 0, 0)]
    [InlineData("11:45:00", 1, 0, 0)]
    [InlineData("11:53:59", 1, 0, 0)]
    [InlineData("11:54:00", 0, 1, 0)]
    [InlineData("12:00:00", 0, 1, 0)]
    [InlineData("12:00:01", 0, 0, 1)]
    public void moves_a_ticket_at_its_instants(string time, int atRisk, int critical, int breached)
    {
        _open.Put(MadeTickets.Line(1, Due.AddHours(-1), MadeTickets.Due(Due)), Due.AddHours(-1));

        _open.Advance(Some.Instant($"2026-03-02 {time}"));

        Counts().ShouldBe((atRisk, critical, breached));
    }

    [Fact]
    public void says_when_the_next_one_moves()
    {
        var schedule = MadeTickets.Due(Due).Schedule;
        _open.Put(MadeTickets.Line(1, Due.AddHours(-1), MadeTickets.Due(Due)), Due.AddHours(-1));
        List<DateTimeOffset?> moves = [_open.NextMove];
        while (_open.NextMove is { } next)
        {
            _open.Advance(next).ShouldBeTrue();
            _open.Advance(next).ShouldBeFalse();
            moves.Add(_open.NextMove);
        }

        moves.ShouldBe([schedule.AtRisk, schedule.Critical, schedule.Late, null]);
        Counts().ShouldBe((0, 0, 1));
    }

    [Fact]
    public void leaves_alone_what_is_paused_resolved_or_answered()
    {
        var opened = Due.AddHours(-1);
        var line = MadeTickets.Line(1, opened, MadeTickets.Due(Due));
        _open.Put(line, opened);
        _open.Put(line with { Version = 2, Deadline = null }, opened);

        _open.NextMove.ShouldBeNull();
        _open.Advance(Due.AddDays(1)).ShouldBeFalse();
        Counts().ShouldBe((0, 0, 0));
    }

    [Fact]
    public void counts_a_missed_clock_that_stands_still_as_breached_while_another_one_is_due()
    {
        var opened = Due.AddHours(-1);
        _open.Put(MadeTickets.Line(1, opened, MadeTickets.Due(Due)) with { Breached = true }, opened);

        Counts().ShouldBe((0, 0, 1));
        var (upcoming, late) = _open.Deadlines(12, 8);
        upcoming.ShouldHaveSingleItem().State.ShouldBe(BoardClockState.OnTrack);
        late.ShouldBeEmpty();

        _open.Advance(Due.AddMinutes(-15));
        _open.Deadlines(12, 8).Upcoming.ShouldHaveSingleItem().State.ShouldBe(BoardClockState.AtRisk);
        Counts().ShouldBe((0, 0, 1));
    }

    [Fact]
    public void shows_what_is_due_next_and_what_breached_last()
    {
        var now = Due;
        for (var number = 1; number <= 40; number++)
        {
            _open.Put(MadeTickets.Line(number, now.AddDays(-1), MadeTickets.Due(now.AddMinutes(number - 20.5))), now.AddDays(-1));
        }

        _open.Advance(now);

        var (upcoming, late) = _open.Deadlines(12, 8);
        upcoming.Select(row => row.Ticket.Number.Value).ShouldBe(Enumerable.Range(21, 12).Select(number => (long)number));
        late.Select(row => row.Ticket.Number.Value).ShouldBe(Enumerable.Range(13, 8).Reverse().Select(number => (long)number));
    }

    private (int AtRisk, int Critical, int Breached) Counts()
    {
        var numbers = _open.Numbers(0, 0);
        return (numbers.AtRisk, numbers.Critical, numbers.Breached);
    }
}
