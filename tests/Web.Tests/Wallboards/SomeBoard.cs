using Firstline.Client.Live;

namespace Firstline.Web.Tests.Wallboards;

/// <summary>Boards with invented content.</summary>
internal static class SomeBoard
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    public static BoardSnapshot With(
        long sequence = 1,
        string epoch = "a",
        BoardNumbers? numbers = null,
        IReadOnlyList<BoardTeam>? teams = null,
        IReadOnlyList<BoardDeadline>? next = null,
        BoardFlow? flow = null,
        params BoardTick[] ticker) =>
        new("wall/floor", epoch, sequence, Noon, numbers ?? Numbers(), teams ?? [Team()], next ?? [], flow ?? Flow(), ticker);

    public static BoardSnapshot Empty() =>
        With(numbers: Numbers(open: 0) with { Agents = new(0, 0, 0, 0, 0, 0), MetToday = 0, MissedToday = 0 }, teams: [], flow: new(900, Noon, [], [], 0, 0));

    public static BoardDelta Delta(long from, long to, string epoch = "a", BoardNumbers? numbers = null, params BoardTick[] ticker) =>
        new("wall/floor", epoch, from, to, Noon.AddSeconds(to), numbers, Ticker: ticker.Length == 0 ? null : ticker);

    public static BoardNumbers Numbers(int open = 10, int atRisk = 0, int critical = 0, int breached = 0, int unassigned = 0) =>
        new(open, 0, null, atRisk, critical, breached, 0, unassigned, null, Count(("open", open)), Count(("high", open)), Count(("premium", open)),
            Count(("1", open)), 97, 3, 95, null, new(3, 2, 1, 0, 8, 20));

    public static BoardTeam Team(string name = "Billing", int atRisk = 0, int breached = 0, int met = 97, int missed = 3, int load = 8) =>
        new(name, name, 10, 2, Noon, atRisk, breached, met, missed, load, 20, new(3, 2, 1, 0, load, 20));

    public static BoardDeadline Deadline(string number, double minutes, string state = "on-track", string? agent = "Ann K.") =>
        new(new(number, number, "Cannot sign in", "Acme", "high", Noon), "first-response", Noon.AddMinutes(minutes), Noon.AddHours(-1),
            Noon.AddMinutes(minutes - 10), Noon.AddMinutes(minutes - 4), state, "premium", 1, agent);

    public static BoardTick Tick(string id, string kind = "replied", string number = "DSK-1", DateTimeOffset? at = null) =>
        new(id, at ?? Noon, kind, number, "something happened");

    public static BoardFlow Flow() => new(900, Noon.AddHours(-1), [4, 8, 6, 1], [2, 3, 5, 0], 19, 10);

    private static Dictionary<string, int> Count(params (string Key, int Number)[] counts) => counts.ToDictionary(count => count.Key, count => count.Number);
}
