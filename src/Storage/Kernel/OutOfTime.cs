namespace Firstline.Storage.Kernel;

/// <summary>Queries were interrupted because their budget of time was used up.</summary>
internal sealed class OutOfTime(Exception cause) : Exception("The queries took longer than their budget.", cause);
