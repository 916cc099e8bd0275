using Firstline.Client.Imports;

namespace Firstline.Client;

/// <summary>Taking over tickets from other systems.</summary>
public sealed partial class DeskClient
{
    /// <summary>Takes over histories. Each has its own outcome; one that was taken over before is left as it is, so that asking again is harmless.</summary>
    public Task<ImportedBatch> TakeOver(ImportBatch batch, CancellationToken stop = default) => Send(
        HttpMethod.Post, $"{Root}/tickets/histories", batch, ImportsJson.Default.ImportBatch, ImportsJson.Default.ImportedBatch, null, null, stop);

    /// <summary>Sends a file with its mapping; the import goes on at the desk. Sending it again takes nothing over twice.</summary>
    public async Task<ImportReport> ImportFile(Stream mapping, Stream file, bool dryRun = false, CancellationToken stop = default)
    {
        using var form = new MultipartFormDataContent();
        using var mappingPart = new StreamContent(mapping);
        using var filePart = new StreamContent(file);
        form.Add(mappingPart, "mapping", "mapping.json");
        form.Add(filePart, "file", "file");
        using var message = new HttpRequestMessage(HttpMethod.Post, $"{Root}/imports{new Query().Add("dryRun", dryRun)}") { Content = form };
        using var answer = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, stop);
        return await Read(answer, DeskJson.Default.ImportReport, stop);
    }

    /// <summary>How far an import is, and what it came to.</summary>
    public Task<ImportReport> GetImport(string id, CancellationToken stop = default) => Get($"{Root}/imports/{Part(id)}", DeskJson.Default.ImportReport, stop);

    /// <summary>A page of an import's faults, in the order in which they were found.</summary>
    public Task<DeskPage<ImportFault>> ImportFaults(string id, string? after = null, int? limit = null, CancellationToken stop = default) =>
        Get($"{Root}/imports/{Part(id)}/faults{new Query().Add("after", after).Add("limit", limit)}", DeskJson.Default.DeskPageImportFault, stop);
}
