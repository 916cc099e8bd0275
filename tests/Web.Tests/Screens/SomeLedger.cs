using Firstline.Client.Tickets;

namespace Firstline.Web.Tests.Screens;

/// <summary>Clocks as a ledger tells them. It is Tuesday, 24 November 2026, noon in Berlin; hours are 8 to 20.</summary>
internal static class SomeLedger
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 24, 11, 0, 0, TimeSpan.Zero);

    public static LedgerClock Clock(
        string state = "running", string clock = "resolution", int cycle = 1, DateTimeOffset? due = null, DateTimeOffset? breached = null, IReadOnlyList<LedgerSegment>? segments = null) => new(
        clock, cycle, state, "Due Wed 25 Nov 2026 09:00, because rule 'Premium support' of policy version 2 allows 16 h.", At(-26), state is "running" or "paused" ? null : Noon,
        57_600, 18_000, 39_600, breached is null ? null : 3_600, null, state == "running" ? due ?? At(21) : null, At(15), At(18), due ?? At(21), breached, null, 2, "premium",
        "Premium hours", "Europe/Berlin", segments ?? Segments, 0, 0,
        [
            new LedgerChange(2, At(-26), new Actor("desk", "desk", "Firstline"), "started", "the ticket was opened", 57_600, At(21), 2, "premium"),
            new LedgerChange(5, At(-20), new Actor("agent", "erik", "Erik N."), "paused", "the status became waiting on customer", 57_600, null, 2, "premium"),
        ]);

    /// <summary>Counted, held, closed for the night, counted, and ahead.</summary>
    public static IReadOnlyList<LedgerSegment> Segments { get; } =
    [
        Segment("running", -26, -20), Segment("paused", -20, -16), Segment("closed", -16, -4), Segment("running", -4, 0), Segment("running", 0, 8, ahead: true), Segment("closed", 8, 20, ahead: true),
        Segment("running", 20, 21, ahead: true),
    ];

    public static DateTimeOffset At(double hours) => Noon.AddHours(hours);

    public static LedgerSegment Segment(string kind, double from, double to, bool ahead = false) =>
        new(kind, At(from), At(to), kind == "running" && !ahead ? (to - from) * 3_600 : 0, 2, kind == "paused" ? "the status became waiting on customer" : "the ticket was opened", ahead);
}
