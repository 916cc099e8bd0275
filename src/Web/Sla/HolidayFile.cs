using System.Collections.Immutable;
using Firstline.Domain.Calendars;

namespace Firstline.Web.Sla;

/// <summary>What a file of holidays said.</summary>
/// <param name="Days">By date; each date and name once.</param>
/// <param name="Skipped">How many events were left out because they do not take whole days.</param>
internal sealed record HolidayFile(ImmutableArray<Holiday> Days, int Skipped);
