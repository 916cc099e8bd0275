using Microsoft.Extensions.Options;

namespace Firstline.Web.Http;

/// <summary>Asks grains, and asks again when the machine and not the request failed. Commands carry ids, so asking twice is harmless.</summary>
internal sealed class GrainCalls(IGrainFactory grains, IOptions<ApiOptions> options)
{
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(250)];

    /// <summary>Asks.</summary>
    /// <exception cref="DeskBusy">Nobody could answer, even when asked again.</exception>
    public async Task<TAnswer> Ask<TAnswer>(Func<IGrainFactory, Task<TAnswer>> question)
    {
        var started = TimeProvider.System.GetTimestamp();
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await question(grains);
            }
            catch (Exception failure) when (failure is OrleansException or TimeoutException)
            {
                if (attempt == Pauses.Length || TimeProvider.System.GetElapsedTime(started) >= options.Value.Patience)
                {
                    throw new DeskBusy(failure);
                }
            }

            await Task.Delay(Pauses[attempt], TimeProvider.System);
        }
    }
}

/// <summary>The desk cannot answer just now; asking again later is harmless.</summary>
internal sealed class DeskBusy(Exception cause) : Exception("The desk cannot answer just now.", cause);
