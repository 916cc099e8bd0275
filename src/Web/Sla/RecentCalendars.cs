using System.Collections.Concurrent;
using Firstline.Domain.Calendars;
using Firstline.Domain.Kernel;

namespace Firstline.Web.Sla;

/// <summary>Remembers calendars that were asked about, since the same few come again and again and making one costs far more than asking it. Few and small ones only, so that nobody can fill the memory.</summary>
internal sealed class RecentCalendars
{
    private const int MostRemembered = 1_024;
    private const int MostParts = 400;
    private readonly ConcurrentDictionary<CalendarDefinition, Calendar> _known = new();

    /// <summary>The calendar of a definition, or what is wrong with it.</summary>
    public Result<Calendar> Of(CalendarDefinition definition)
    {
        if (_known.TryGetValue(definition, out var known))
        {
            return known;
        }

        var made = Calendar.Of(definition);
        if (made.Holds(out var calendar, out _) && Parts(definition) <= MostParts)
        {
            if (_known.Count >= MostRemembered)
            {
                _known.Clear();
            }

            _known[definition] = calendar;
        }

        return made;
    }

    private static int Parts(CalendarDefinition definition) =>
        definition.Holidays.Length + definition.Breaks.Length + definition.SpecialDays.Sum(day => 1 + day.Hours.Length) + Enum.GetValues<DayOfWeek>().Sum(day => definition.Week[day].Length);
}
