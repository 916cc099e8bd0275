using System.Globalization;

namespace Firstline.Web.Imports.Translation;

/// <summary>
/// The times that a record states for its ticket, put in an order that can be. Where they contradict each other the later step is moved to
/// the time of the one before it, and the ticket is flagged: nothing is to be concluded from its times.
/// </summary>
internal sealed record StatedTimes(DateTimeOffset Opened, DateTimeOffset? Responded, DateTimeOffset? Resolved, DateTimeOffset? Closed, string? Contradiction)
{
    public static StatedTimes Of(DateTimeOffset opened, DateTimeOffset? responded, DateTimeOffset? resolved, DateTimeOffset? closed, Action<ImportFaultKind, string> fault)
    {
        string? contradiction = null;
        var soFar = opened;
        responded = After(responded, "first response", ImportFaultKind.RespondedBeforeOpening, "opening");
        resolved = After(
            resolved, "resolution", responded is not null && resolved < responded ? ImportFaultKind.ResolvedBeforeResponse : ImportFaultKind.ResolvedBeforeOpening, responded is null ? "opening" : "first response");
        closed = After(closed, "closing", ImportFaultKind.ClosedTooEarly, resolved is not null ? "resolution" : responded is not null ? "first response" : "opening");
        return new(opened, responded, resolved, closed, contradiction);

        DateTimeOffset? After(DateTimeOffset? time, string name, ImportFaultKind kind, string before)
        {
            if (time < soFar)
            {
                var what = string.Create(CultureInfo.InvariantCulture, $"The {name} at {time:u} is before the {before} at {soFar:u}.");
                contradiction ??= what;
                fault(kind, what);
                return soFar;
            }

            soFar = time ?? soFar;
            return time;
        }
    }
}
