using Firstline.Client.Imports;

namespace Firstline.Client;

/// <summary>Taking over tickets from other systems.</summary>
public sealed partial class DeskClient
{
    /// <summary>Takes over histories. Each has its own outcome; one that was taken over before is left as it is, so that asking again is harmless.</summary>
    public Task<ImportedBatch> TakeOver(ImportBatch batch, CancellationToken stop = default) => Send(
        HttpMethod.Post, $"{Root}/tickets/histories", batch, ImportsJson.Default.ImportBatch, ImportsJson.Default.ImportedBatch, null, null, stop);
}
