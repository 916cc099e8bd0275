using Firstline.Domain.Kernel;

namespace Firstline.Domain.Tickets.Attachments;

/// <summary>Why a file may be refused.</summary>
public static class AttachmentRefusal
{
    /// <summary>There is no such file.</summary>
    public static readonly RefusalCode Unknown = new(
        "attachment.unknown", RefusalKind.NotFound, "No file has this id. One that no message took within 24 hours is removed; upload it again.");

    /// <summary>The file is not one that may be used here.</summary>
    public static readonly RefusalCode NotUsable = new(
        "attachment.not-usable", RefusalKind.Invalid, "A file that is named does not exist, or belongs to another ticket. Upload it, and use the id that is answered.");

    /// <summary>Nothing in it.</summary>
    public static readonly RefusalCode Empty = new("attachment.empty", RefusalKind.Invalid, "The file is empty. Send its bytes as the body of the request.");

    /// <summary>Larger than the limit.</summary>
    public static readonly RefusalCode TooLarge = new("attachment.too-large", RefusalKind.Invalid, "The file is larger than the limit, which the sentence names.");

    /// <summary>Not one of the kinds that are allowed.</summary>
    public static readonly RefusalCode TypeNotAllowed = new(
        "attachment.type-not-allowed", RefusalKind.Invalid, "Files of this kind are not taken: programs, scripts and what cannot be recognized. What a file is says its content, not its name.");

    /// <summary>An archive that would grow.</summary>
    public static readonly RefusalCode Bomb = new(
        "attachment.bomb", RefusalKind.Invalid, "The archive would grow beyond all bounds when it is unpacked, or hides what is in it. Send its files one by one.");

    /// <summary>The scanner found something.</summary>
    public static readonly RefusalCode Infected = new("attachment.infected", RefusalKind.Invalid, "The scanner found malware in the file; it was put into quarantine. Clean the machine that it comes from.");

    /// <summary>The scanner does not answer.</summary>
    public static readonly RefusalCode NotScanned = new("attachment.not-scanned", RefusalKind.NotNow, "The malware scanner does not answer, and files are not taken without it. Try again later.");

    /// <summary>Parts of an upload do not follow each other.</summary>
    public static readonly RefusalCode Broken = new("attachment.broken-upload", RefusalKind.NotNow, "The upload broke off on the way. Send the whole file again.");
}
