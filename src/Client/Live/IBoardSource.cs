namespace Firstline.Client.Live;

/// <summary>A board once, without following it: for the first picture and for screens without a live connection.</summary>
public interface IBoardSource
{
    /// <summary>The board as it is now.</summary>
    /// <exception cref="BoardFailure">The desk refused, or could not be asked.</exception>
    Task<BoardSnapshot> Snapshot(string topic, CancellationToken stop = default);
}
