using System.Collections.Concurrent;

namespace Firstline.Web.Live;

/// <summary>Remembers names for some minutes.</summary>
/// <remarks>Safe for concurrent use; bounded.</remarks>
internal sealed partial class NameBook<TId>(Func<TId, Task<string?>> ask, TimeProvider time, ILogger logger)
    where TId : struct
{
    private const int MostRemembered = 20_000;
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(5);
    private readonly ConcurrentDictionary<TId, (string Name, long At)> _known = new();

    /// <summary>The name; the id while it is not known.</summary>
    public string Of(TId id) => _known.TryGetValue(id, out var known) ? known.Name : id.ToString()!;

    /// <summary>Makes sure that these names are known. Never fails: who cannot be asked keeps the name known before, or the id.</summary>
    public Task Know(IEnumerable<TId> ids) => Task.WhenAll(ids.Distinct().Where(IsDue).Select(Ask));

    private bool IsDue(TId id) => !_known.TryGetValue(id, out var known) || time.GetElapsedTime(known.At) > Remembered;

    private async Task Ask(TId id)
    {
        try
        {
            var name = await ask(id);
            if (_known.Count >= MostRemembered)
            {
                _known.Clear();
            }

            _known[id] = (name ?? id.ToString()!, time.GetTimestamp());
        }
        catch (Exception failure)
        {
            LogUnnamed(logger, failure, id.ToString()!);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The name of {Id} could not be read; screens show the id until it can")]
    private static partial void LogUnnamed(ILogger logger, Exception failure, string id);
}
