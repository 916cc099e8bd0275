using Firstline.Client.Imports;
using Firstline.Domain.Kernel;
using Firstline.Web.Http;
using Firstline.Web.Imports.Mappings;
using Firstline.Web.Imports.Sources;
using Microsoft.Extensions.Options;

namespace Firstline.Web.Imports.Jobs;

/// <summary>The imports of this process: those that run, and the last of those that are over. They are forgotten when it stops.</summary>
internal sealed partial class ImportJobs(
    GrainCalls desk, TimeProvider time, IOptions<ImportOptions> options, ILogger<ImportJobs> log, IHostApplicationLifetime life)
{
    private readonly Lock _gate = new();
    private readonly List<ImportJob> _jobs = [];

    public ImportOptions Options => options.Value;

    /// <summary>Makes room for one more; null when enough run.</summary>
    public ImportJob? Begin(string name, bool dryRun)
    {
        lock (_gate)
        {
            if (_jobs.Count(job => !job.IsOver) >= Options.Running)
            {
                return null;
            }

            var job = new ImportJob(Guid.CreateVersion7(time.GetUtcNow()).ToString("N"), name, dryRun, time);
            _jobs.Add(job);
            if (_jobs.Count > Options.Remembered + Options.Running && _jobs.Find(old => old.IsOver) is { } oldest)
            {
                _jobs.Remove(oldest);
                oldest.Dispose();
            }

            return job;
        }
    }

    /// <summary>The import with this id, or null.</summary>
    public ImportJob? Find(string id)
    {
        lock (_gate)
        {
            return _jobs.Find(job => job.Id == id);
        }
    }

    /// <summary>All that are known, newest first.</summary>
    public IReadOnlyList<ImportReport> All()
    {
        lock (_gate)
        {
            return [.. _jobs.AsEnumerable().Reverse().Select(job => job.Report())];
        }
    }

    /// <summary>Runs an import, away from the request. The file is deleted afterwards.</summary>
    public void Start(ImportJob job, string path, ImportMapping mapping, Who by) => _ = Watch(job, Task.Run(() => Run(job, path, mapping, by)));

    private async Task Watch(ImportJob job, Task run)
    {
        await run.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (run.Exception is { } failure)
        {
            Broke(failure, job.Id);
            job.End(ImportState.Failed, "Something went wrong inside the desk; its log says what. What was taken over is kept; send the same file again to go on.");
        }
    }

    private async Task Run(ImportJob job, string path, ImportMapping mapping, Who by)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(job.Stopping, life.ApplicationStopping);
        try
        {
            var file = new ImportFile(path, Options.LargestContent);
            await new ImportRun(job, file, mapping, by, desk, time, Options.TicketsAtOnce).Run(stop.Token);
            job.End(ImportState.Done);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            job.End(ImportState.Stopped, "It was stopped. What was taken over is kept; send the same file again to go on.");
        }
        catch (UnreadableImport unreadable)
        {
            job.End(ImportState.Failed, unreadable.Message);
        }
        catch (DeskBusy)
        {
            job.End(ImportState.Failed, "The desk could not answer. What was taken over is kept; send the same file again to go on.");
        }
        finally
        {
            File.Delete(path);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Import {Id} broke off; what was taken over is kept, and the file has to be sent again.")]
    private partial void Broke(Exception failure, string id);
}
