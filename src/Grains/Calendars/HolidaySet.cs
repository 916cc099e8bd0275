using System.Collections.Immutable;
using Firstline.Domain.Calendars;

namespace Firstline.Grains.Calendars;

/// <summary>The public holidays of one place, ready to go into a calendar.</summary>
/// <param name="Name">What it is asked for by, such as <c>de-be</c>.</param>
/// <param name="Title">What people call the place.</param>
/// <param name="FirstYear">The first year that it covers whole.</param>
/// <param name="LastYear">The last year that it covers whole.</param>
/// <param name="Days">By date; a day that is observed on another stands here twice, once for each date.</param>
public sealed record HolidaySet(string Name, string Title, int FirstYear, int LastYear, ImmutableArray<Holiday> Days);
