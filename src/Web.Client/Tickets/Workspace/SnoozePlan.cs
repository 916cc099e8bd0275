using System.Globalization;
using Firstline.Client.Sla;
using Firstline.Web.Client.Shared;

namespace Firstline.Web.Client.Tickets.Workspace;

/// <summary>Until when a ticket is laid aside.</summary>
public static class SnoozePlan
{
    private const int Morning = 9;

    /// <summary>When the desk opens on the next day of whoever asks, or after it; in the morning where it never closes.</summary>
    /// <param name="open">When the desk is open, in order.</param>
    /// <param name="now">Now.</param>
    /// <param name="here">The zone of whoever asks.</param>
    public static DateTimeOffset Tomorrow(IEnumerable<OpenStretch> open, DateTimeOffset now, Zone here)
    {
        var midnight = here.Midnight(here.Day(now).AddDays(1));
        return open.Select(stretch => stretch.From).Where(from => from >= midnight).Cast<DateTimeOffset?>().FirstOrDefault() is { } opening
            && !open.Any(stretch => stretch.From < midnight && stretch.To > midnight)
            ? opening
            : midnight.AddHours(Morning);
    }

    /// <summary>A time of the wall clock of whoever asks, as an input has it; null when it is none.</summary>
    public static DateTimeOffset? Own(string? text, Zone here) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var wall) ? new(wall, here.Rules.GetUtcOffset(wall)) : null;
}
