namespace Firstline.Storage.EventLog.Past;

/// <summary>
/// Every event that was ever retired. A change inside a clock event retires the event that carries it, <c>ticket.clock-moved</c>.
/// </summary>
internal static class Upcasters
{
    /// <summary>None yet: every event is in its first version.</summary>
    public static IReadOnlyList<Upcaster> All { get; } = [];
}
