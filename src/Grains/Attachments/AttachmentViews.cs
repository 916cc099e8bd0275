using Firstline.Grains.Interfaces.Attachments;
using Firstline.Grains.Ports;

namespace Firstline.Grains.Attachments;

/// <summary>Files at rest as readers get them.</summary>
internal static class AttachmentViews
{
    private static readonly string[] Images = ["image/png", "image/jpeg", "image/gif", "image/webp"];

    public static AttachmentView Of(StoredAttachment file) => new(file.Id, file.Name, file.Type, file.Size, file.Hash, Images.Contains(file.Type));
}
