using Firstline.Client;
using Firstline.Web.Client.Shared;

namespace Firstline.Web.Client.Tickets.Workspace;

/// <summary>The files that go with what is written.</summary>
public sealed partial class Composing
{
    /// <summary>The most files that go with one message.</summary>
    public const int MostFiles = 20;

    /// <summary>The largest file that is read here; the desk may take less.</summary>
    public const long LargestFile = 512L * 1024 * 1024;

    private IReadOnlyList<Guid>? _attachments;

    /// <summary>The files.</summary>
    public List<OutgoingFile> Files { get; } = [];

    /// <summary>Whether a file is still on its way, or was refused and not taken off.</summary>
    public bool FilesPending => Files.Any(file => file.Id is null);

    /// <summary>Sends a file to the desk, so that the message can name it.</summary>
    public async Task Attach(string name, long size, Func<Stream> open, CancellationToken stop = default)
    {
        var file = new OutgoingFile(name, size);
        Files.Add(file);
        if (Files.Count > MostFiles)
        {
            file.Fault = $"At most {MostFiles} files go with one message.";
            Changed?.Invoke();
            return;
        }

        Changed?.Invoke();
        try
        {
            await using var content = new CountedStream(open(), sent =>
            {
                file.Sent = sent;
                Changed?.Invoke();
            });
            file.Id = (await session.Desk.Upload(name, content, Guid.CreateVersion7(clock.GetUtcNow()).ToString("N"), stop)).Id;
            Recount();
        }
        catch (DeskProblem refused)
        {
            file.Fault = refused.Message;
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            file.Fault = failure is IOException ? "The file is too large, or could not be read." : "The desk did not answer.";
        }

        Changed?.Invoke();
    }

    /// <summary>So many files at once do not go with one message.</summary>
    public void RefuseFiles(int count)
    {
        Files.Add(new(Words.Count(count, "file"), 0) { Fault = $"At most {MostFiles} files go with one message; none of these was taken." });
        Changed?.Invoke();
    }

    /// <summary>Takes a file off again; the desk removes what no message took.</summary>
    public void Detach(OutgoingFile file)
    {
        Files.Remove(file);
        Recount();
        Changed?.Invoke();
    }

    private void Recount()
    {
        _attachments = Files.Count(file => file.Id is not null) == 0 ? null : [.. Files.Select(file => file.Id).OfType<Guid>()];
        SaveSoon();
    }
}
