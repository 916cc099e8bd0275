using Firstline.Grains.Interfaces.Attachments;
using Firstline.Grains.Ports;
using Orleans.Concurrency;

namespace Firstline.Grains.Attachments;

/// <inheritdoc cref="IAttachmentDirectory"/>
[StatelessWorker, Reentrant]
internal sealed class AttachmentDirectory(IAttachments attachments) : Grain, IAttachmentDirectory
{
    private const int MostBytes = 256 * 1_024;

    public async Task<AttachmentView?> Find(Guid id) => await attachments.Find([id]) is [{ Verdict: not ScanVerdict.Infected } file] ? AttachmentViews.Of(file) : null;

    public async Task<byte[]?> Read(Guid id, long offset, int count) => await attachments.Find([id]) is [{ Verdict: not ScanVerdict.Infected } file]
        ? await attachments.Read(file.Hash, offset, Math.Clamp(count, 0, MostBytes))
        : null;
}
