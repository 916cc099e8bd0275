namespace Firstline.Client.Attachments;

/// <summary>A file that came with a message, or is to go with one.</summary>
/// <param name="Id">What messages name it by.</param>
/// <param name="Name">Its name, made safe; empty when the file was erased.</param>
/// <param name="Type">What it is, by its content and not by what was claimed.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Hash">The SHA-256 of its bytes, in hex; also its <c>ETag</c>.</param>
/// <param name="Inline">Whether it may be shown in place: with <c>?inline=true</c>.</param>
public sealed record Attachment(Guid Id, string Name, string Type, long Size, string Hash, bool Inline);
