namespace Firstline.Domain.Calendars;

/// <summary>An unbroken stretch of open time, in UTC: from <paramref name="From"/> up to, but not at, <paramref name="To"/>.</summary>
public readonly record struct OpenWindow(DateTimeOffset From, DateTimeOffset To)
{
    /// <summary>How long it lasts.</summary>
    public TimeSpan Length => To - From;
}
