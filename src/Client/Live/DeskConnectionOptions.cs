namespace Firstline.Client.Live;

/// <summary>How patient a connection is.</summary>
public sealed record DeskConnectionOptions
{
    /// <summary>Lost for longer than this is called offline. Default 60 s.</summary>
    public TimeSpan OfflineAfter { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How often the server's clock is asked, which also notices a dead link. Default 15 s.</summary>
    public TimeSpan HelloEvery { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long opening or one question may take. Default 10 s.</summary>
    public TimeSpan AnswerWithin { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The first pause after a loss; it doubles from there. Default 0.5 s.</summary>
    public TimeSpan RetryFirst { get; init; } = TimeSpan.FromSeconds(0.5);

    /// <summary>The longest pause between two tries, which never end. Default 15 s.</summary>
    public TimeSpan RetryMost { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>The pause before the n-th try (from 0): doubling, and between half and all of it, so that screens do not come back as one.</summary>
    public TimeSpan Pause(int attempt, double chance)
    {
        var whole = Math.Min(RetryMost.TotalSeconds, RetryFirst.TotalSeconds * Math.Pow(2, Math.Min(attempt, 16)));
        return TimeSpan.FromSeconds(whole * (0.5 + (chance / 2)));
    }
}
