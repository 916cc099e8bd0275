using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets.Attachments;
using Firstline.Grains.Interfaces.Attachments;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Kernel;
using Firstline.Grains.Ports;
using Microsoft.Extensions.Logging;

namespace Firstline.Grains.Attachments;

/// <inheritdoc cref="IUploadGrain"/>
internal sealed partial class UploadGrain(IAttachments attachments, Inspection inspection, AttachmentOptions options, DeskTime time, ILogger<UploadGrain> logger)
    : Grain, IUploadGrain
{
    private IIncomingFile? _file;

    private Guid Id => this.GetPrimaryKey();

    public async Task<UploadBegun> Begin()
    {
        await Abandon();
        return new(options.LargestBytes, await Known());
    }

    public async Task<Refusal?> Write(long offset, byte[] part)
    {
        if (_file is null && offset > 0)
        {
            return AttachmentRefusal.Broken.Because("What came before was forgotten.");
        }

        _file ??= await attachments.Begin();
        if (offset > _file.Length)
        {
            return AttachmentRefusal.Broken.Because($"{_file.Length:N0} bytes came, and then those from {offset:N0} on.");
        }

        var known = (int)Math.Min(part.Length, _file.Length - offset);
        if (offset + part.Length > options.LargestBytes)
        {
            await Abandon();
            return AttachmentRefusal.TooLarge.Because($"A file may have at most {options.LargestBytes:N0} bytes.");
        }

        await _file.Write(part.AsMemory(known));
        return null;
    }

    public async Task<Outcome<AttachmentView>> Finish(string name)
    {
        if (await Known() is { } finished)
        {
            await Abandon();
            return finished;
        }

        if (_file is not { } file)
        {
            return AttachmentRefusal.Empty.Because("The file has no bytes.");
        }

        try
        {
            return await Take(file, FileName.Safe(name));
        }
        finally
        {
            await Abandon();
        }
    }

    public async Task Abandon()
    {
        if (_file is { } file)
        {
            _file = null;
            await file.DisposeAsync();
        }
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => Abandon();

    private async Task<Outcome<AttachmentView>> Take(IIncomingFile file, string name)
    {
        var hash = await file.Seal();
        if (!(await Inspection.Look(file, name)).Holds(out var kind, out var refusal))
        {
            return refusal;
        }

        var verdict = await inspection.Scan(file);
        var stored = new StoredAttachment(Id, hash, name, kind.Type, file.Length, verdict, null, time.GetUtcNow());
        if (inspection.Refused(verdict, name) is { } refused)
        {
            if (verdict == ScanVerdict.Infected)
            {
                await attachments.Quarantine(stored, file);
                LogInfected(logger, Id, hash);
            }

            return refused;
        }

        await attachments.Keep(stored, file);
        return AttachmentViews.Of(stored);
    }

    private async Task<AttachmentView?> Known() =>
        await attachments.Find([Id]) is [{ Verdict: not ScanVerdict.Infected } file] ? AttachmentViews.Of(file) : null;

    [LoggerMessage(LogLevel.Warning, "The file {Id} with hash {Hash} is infected; it was put into quarantine and nobody can get it")]
    private static partial void LogInfected(ILogger logger, Guid id, string hash);
}
