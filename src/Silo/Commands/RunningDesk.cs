using System.Text.Json;
using Firstline.Client;

namespace Firstline.Silo.Commands;

/// <summary>A desk that runs in another process.</summary>
internal sealed class RunningDesk(Uri address, string key) : IDesk
{
    private const string EndpointFile = "desk.json";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public Uri Address => address;

    public string Key => key;

    /// <summary>The desk that runs on a data folder; null when none does. A file that a killed desk left behind counts for nothing.</summary>
    public static async Task<RunningDesk?> Find(string folder, CancellationToken stop)
    {
        try
        {
            await using var file = File.OpenRead(Path.Combine(folder, EndpointFile));
            var content = await JsonSerializer.DeserializeAsync<Content>(file, JsonSerializerOptions.Web, stop);
            return content is not null && await Answers(content, stop) ? new(content.Url, content.Key) : null;
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException or JsonException)
        {
            return null;
        }
        catch (UnauthorizedAccessException failure)
        {
            throw new CommandRefused($"{Path.Combine(folder, EndpointFile)} cannot be read: the desk belongs to another user. Name it with --url and --key.", failure);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static async Task<bool> Answers(Content content, CancellationToken stop)
    {
        using var link = new DeskLink(content.Url, content.Key);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(Patience);
        try
        {
            await link.Desk.Index(patience.Token);
            return true;
        }
        catch (Exception failure) when (failure is HttpRequestException or JsonException or DeskProblem { IsTransient: false } || (failure is OperationCanceledException && !stop.IsCancellationRequested))
        {
            return false;
        }
    }

    private sealed record Content(int Pid, Uri Url, string Key);
}
