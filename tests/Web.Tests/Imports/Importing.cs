using System.Text;
using Firstline.Client;
using Firstline.Client.Imports;

namespace Firstline.Web.Tests.Imports;

/// <summary>Imports of files to their end.</summary>
internal static class Importing
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    /// <summary>Sends a file and asks until the import is over.</summary>
    public static async Task<ImportReport> Imported(this DeskClient desk, string mapping, Stream file, bool dryRun = false)
    {
        var stop = TestContext.Current.CancellationToken;
        using var mappingStream = new MemoryStream(Encoding.UTF8.GetBytes(mapping));
        var report = await desk.ImportFile(mappingStream, file, dryRun, stop);
        using var ticks = new PeriodicTimer(Look);
        while (!report.IsOver && await ticks.WaitForNextTickAsync(stop))
        {
            report = await desk.GetImport(report.Id, stop);
        }

        return report;
    }
}
