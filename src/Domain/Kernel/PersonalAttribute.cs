namespace Firstline.Domain.Kernel;

/// <summary>
/// Marks a part of an event that may tell about a person. The log keeps such parts apart from the fact, so that they can be erased while
/// the fact stays as it is. Marking another part is no change of the event: it reads and writes the same JSON.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PersonalAttribute : Attribute;
