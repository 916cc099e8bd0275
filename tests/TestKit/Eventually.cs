namespace Firstline.TestKit;

/// <summary>Waits for what another thread or process will do: looks again until it holds, and fails when patience ends.</summary>
public static class Eventually
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(20);

    /// <summary>The first value for which the condition holds.</summary>
    /// <exception cref="TimeoutException">It did not come to hold.</exception>
    public static async Task<T> Holds<T>(Func<Task<T>> ask, Func<T, bool> condition, TimeSpan? patience = null)
    {
        var start = TimeProvider.System.GetTimestamp();
        using var timer = new PeriodicTimer(Between);
        while (true)
        {
            var value = await ask();
            if (condition(value))
            {
                return value;
            }

            if (TimeProvider.System.GetElapsedTime(start) > (patience ?? Usual))
            {
                throw new TimeoutException($"It did not come to hold within {patience ?? Usual}; the last value was {value}.");
            }

            await timer.WaitForNextTickAsync();
        }
    }

    /// <summary>Until a condition holds.</summary>
    /// <param name="condition">What is to hold.</param>
    /// <param name="nudge">What moves it on, such as a clock of one's own.</param>
    /// <exception cref="TimeoutException">It did not come to hold.</exception>
    public static Task Holds(Func<bool> condition, Action? nudge = null) => Holds(
        () =>
        {
            var holds = condition();
            if (!holds)
            {
                nudge?.Invoke();
            }

            return Task.FromResult(holds);
        },
        holds => holds);
}
