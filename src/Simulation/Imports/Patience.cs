using Firstline.Client;

namespace Firstline.Simulation.Imports;

/// <summary>Asks again when the desk could not answer just now. Only for requests that are harmless to repeat.</summary>
internal static class Patience
{
    private const int Tries = 6;

    /// <summary>What the desk answers in the end.</summary>
    /// <exception cref="DeskProblem">It refused, or still cannot answer.</exception>
    /// <exception cref="HttpRequestException">It still cannot be reached.</exception>
    public static async Task<TAnswer> Do<TAnswer>(Func<CancellationToken, Task<TAnswer>> ask, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await ask(stop);
            }
            catch (Exception failure) when (attempt < Tries && MayPass(failure))
            {
                await Task.Delay((failure as DeskProblem)?.RetryAfter ?? TimeSpan.FromMilliseconds(100 << attempt), stop);
            }
        }
    }

    private static bool MayPass(Exception failure) => failure is DeskProblem { IsTransient: true } or HttpRequestException { StatusCode: null };
}
