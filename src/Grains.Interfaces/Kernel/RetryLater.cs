namespace Firstline.Grains.Interfaces.Kernel;

/// <summary>
/// The machine, not the request, failed: another activation was faster, or the store did not answer. The outcome may be unknown;
/// asking again with the same command id is harmless.
/// </summary>
[GenerateSerializer, Alias("desk.retry-later")]
public sealed class RetryLater(string message, Exception? inner = null) : OrleansException(message, inner!);
