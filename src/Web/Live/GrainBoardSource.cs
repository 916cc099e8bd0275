using Firstline.Client.Live;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Live;
using Firstline.Web.Http;

namespace Firstline.Web.Live;

/// <summary>Boards straight from their grains: for the first picture, and for REST.</summary>
internal sealed class GrainBoardSource(GrainCalls desk, DeskNames names) : IBoardSource
{
    public async Task<BoardSnapshot> Snapshot(string topic, CancellationToken stop = default)
    {
        if (!Boards.Exists(topic))
        {
            throw new BoardFailure(StatusCodes.Status404NotFound, Boards.Unknown(topic));
        }

        try
        {
            var view = await desk.Ask(grains => grains.Wallboard(FeedTopics.BoardOf(topic)!).Snapshot()).WaitAsync(stop);
            await names.Know(view.Numbers, view.Next).WaitAsync(stop);
            return BoardMapping.ToClient(view, topic, names);
        }
        catch (DeskBusy busy)
        {
            throw new BoardFailure(StatusCodes.Status503ServiceUnavailable, "The board cannot be read just now.", inner: busy);
        }
    }
}
