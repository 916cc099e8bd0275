using Firstline.Domain.Kernel;
using Firstline.Grains.Interfaces.Kernel;

namespace Firstline.Grains.Interfaces.Attachments;

/// <summary>One file on its way in, part by part; never whole in memory. Its id becomes the file's.</summary>
/// <remarks>What was begun and not finished is forgotten when the grain rests, and its bytes are removed.</remarks>
[Alias("desk.IUpload")]
public interface IUploadGrain : IGrainWithGuidKey
{
    /// <summary>The largest file that is taken, in bytes, and the file if it is here already.</summary>
    [Alias("Begin")]
    Task<UploadBegun> Begin();

    /// <summary>Takes the bytes from an offset on. Bytes that are known already are passed over, so that a part may be sent again.</summary>
    /// <remarks>Refused when the file becomes larger than the limit, or a part between is missing.</remarks>
    [Alias("Write")]
    Task<Refusal?> Write(long offset, [Immutable] byte[] part);

    /// <summary>The file is complete: it is recognized, looked through and kept. Durable when it returns; idempotent.</summary>
    /// <remarks>Refused when it is empty, of a kind that is not taken, a bomb, or infected; nothing but the quarantine keeps it then.</remarks>
    [Alias("Finish")]
    Task<Outcome<AttachmentView>> Finish(string name);

    /// <summary>Forgets what came so far. Harmless when there is nothing.</summary>
    [Alias("Abandon")]
    Task Abandon();
}

/// <summary>Files that were taken.</summary>
[Alias("desk.IAttachmentDirectory")]
public interface IAttachmentDirectory : IGrainWithIntegerKey
{
    /// <summary>A file, or null.</summary>
    [Alias("Find")]
    Task<AttachmentView?> Find(Guid id);

    /// <summary>Some of a file's bytes, at most 256 KiB at once; none beyond its end, null when it is gone.</summary>
    [Alias("Read")]
    Task<byte[]?> Read(Guid id, long offset, int count);
}

/// <summary>How an upload stands.</summary>
[GenerateSerializer, Immutable, Alias("attachment.upload-begun")]
public sealed record UploadBegun([property: Id(0)] long LargestBytes, [property: Id(1)] AttachmentView? Known);

/// <summary>A file as a reader gets it.</summary>
/// <param name="Name">Its name, made safe.</param>
/// <param name="Type">What it is, by its content.</param>
/// <param name="Hash">The SHA-256 of its bytes, in hex.</param>
/// <param name="IsImage">Whether it may be shown in place.</param>
[GenerateSerializer, Immutable, Alias("attachment.view")]
public sealed record AttachmentView(
    [property: Id(0)] Guid Id,
    [property: Id(1)] string Name,
    [property: Id(2)] string Type,
    [property: Id(3)] long Size,
    [property: Id(4)] string Hash,
    [property: Id(5)] bool IsImage)
{
    /// <summary>What is left of a file that was erased.</summary>
    public static AttachmentView Gone(Guid id) => new(id, "", "", 0, "", false);
}
