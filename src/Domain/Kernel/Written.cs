namespace Firstline.Domain.Kernel;

/// <summary>A text that a decision wrote by itself; facts name it but do not hold it.</summary>
/// <param name="Id">The id by which a fact names it.</param>
public sealed record Written(Guid Id, string Text);
