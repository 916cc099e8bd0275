using Firstline.Client.Attachments;
using Firstline.Grains.Interfaces.Attachments;

namespace Firstline.Web.Http;

/// <summary>Files as the public shape.</summary>
internal static class AttachmentShapes
{
    public static Attachment Of(AttachmentView file) => new(file.Id, file.Name, file.Type, file.Size, file.Hash, file.IsImage);
}
