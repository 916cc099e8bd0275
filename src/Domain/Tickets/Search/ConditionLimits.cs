namespace Firstline.Domain.Tickets.Search;

/// <summary>What a condition may hold, so that none costs more than the desk can give.</summary>
public static class ConditionLimits
{
    /// <summary>Characters of its text.</summary>
    public const int Characters = 2_000;

    /// <summary>Words and terms.</summary>
    public const int Terms = 64;

    /// <summary>Values of one term.</summary>
    public const int Values = 50;

    /// <summary>Groups and negations in one another.</summary>
    public const int Nesting = 16;

    /// <summary>Letters before a star.</summary>
    public const int Beginning = 2;

    /// <summary>The longest age.</summary>
    public static readonly TimeSpan Age = TimeSpan.FromDays(3_660);

    /// <summary>How many faults are told at once.</summary>
    public const int Faults = 20;
}
