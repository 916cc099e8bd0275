using Firstline.Client.Live;
using Firstline.Web.Http;
using Firstline.Web.Http.Documents;

namespace Firstline.Web.Wallboards;

/// <summary>Wallboards over REST, for the first picture and for screens without a live line.</summary>
internal static class BoardEndpoints
{
    private const string Topic = "wall/";

    public static void MapBoards(this RouteGroupBuilder api) => api.MapGet("/boards/{**board}", View)
        .WithTags("Wallboards")
        .Named("GetBoard", "A wallboard as it is now", "By its name, such as floor, or by its topic, such as wall/floor.")
        .Gives<BoardSnapshot>().Refuses(404);

    private static async Task<IResult> View(string board, IBoardSource boards, HttpContext http)
    {
        try
        {
            var topic = board.StartsWith(Topic, StringComparison.Ordinal) ? board : Topic + board;
            return Answers.Of(await boards.Snapshot(topic, http.RequestAborted), DeskHubJson.Default.BoardSnapshot);
        }
        catch (BoardFailure failure)
        {
            return failure.Status == StatusCodes.Status404NotFound ? Problems.Of(ApiProblem.NoSuchBoard, failure.Detail) : throw new DeskBusy(failure);
        }
    }
}
