namespace Firstline.Scenarios.Tests.Kit;

/// <summary>Waits for what another process will do: asks again until it holds, and fails when patience ends.</summary>
public static class Eventually
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(50);

    /// <summary>The first value for which the condition holds.</summary>
    public static async Task<T> Holds<T>(Func<Task<T>> ask, Func<T, bool> condition, TimeSpan patience)
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

            if (TimeProvider.System.GetElapsedTime(start) > patience)
            {
                throw new TimeoutException($"It did not come to hold within {patience}; the last value was {value}.");
            }

            await timer.WaitForNextTickAsync();
        }
    }
}
