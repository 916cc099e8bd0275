using System.Net.Http.Json;
using System.Text.Json;

namespace Firstline.Client.Live;

/// <summary>Boards over REST: <c>GET api/v1/boards/{topic}</c>.</summary>
public sealed class HttpBoardSource(HttpClient http) : IBoardSource
{
    public async Task<BoardSnapshot> Snapshot(string topic, CancellationToken stop = default)
    {
        try
        {
            using var answer = await http.GetAsync($"api/v1/boards/{topic}", stop);
            if (!answer.IsSuccessStatusCode)
            {
                var problem = await Told(answer, stop);
                throw new BoardFailure((int)answer.StatusCode, problem?.Detail ?? problem?.Title, problem?.TraceId);
            }

            return await answer.Content.ReadFromJsonAsync(DeskHubJson.Default.BoardSnapshot, stop)
                ?? throw new BoardFailure((int)answer.StatusCode, "The desk's answer was empty.");
        }
        catch (Exception failure) when (failure is HttpRequestException or JsonException)
        {
            throw new BoardFailure(0, inner: failure);
        }
    }

    private static async Task<Problem?> Told(HttpResponseMessage answer, CancellationToken stop)
    {
        if (answer.Content.Headers.ContentType?.MediaType is not ("application/problem+json" or "application/json"))
        {
            return null;
        }

        return await answer.Content.ReadFromJsonAsync(DeskHubJson.Default.Problem, stop);
    }
}
