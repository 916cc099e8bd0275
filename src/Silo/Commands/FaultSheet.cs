using Firstline.Client.Imports;
using Firstline.Simulation.ServiceNow;

namespace Firstline.Silo.Commands;

/// <summary>A CSV file for the faults of a log. It is opened before anything is imported, so that a place that cannot be written is known in time.</summary>
internal sealed class FaultSheet : IDisposable
{
    private readonly StreamWriter _file;

    private FaultSheet(StreamWriter file) => _file = file;

    /// <summary>Opens the file; null when none was asked for.</summary>
    /// <exception cref="CommandRefused">It cannot be written.</exception>
    public static FaultSheet? Create(string? path)
    {
        try
        {
            return path is null ? null : new(new StreamWriter(path, false));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new CommandRefused($"{path} cannot be written: {failure.Message}", failure);
        }
    }

    /// <summary>Writes all faults of a log.</summary>
    public void Write(IEnumerable<LogFault> faults) =>
        Write(faults.Select(fault => new ImportFault(fault.Line, fault.Incident, fault.Kind.ToString(), fault.What, fault.Done)));

    /// <summary>Writes all faults of a file.</summary>
    public void Write(IEnumerable<ImportFault> faults)
    {
        _file.WriteLine("line,record,kind,column,what,done");
        foreach (var fault in faults)
        {
            _file.WriteLine($"{fault.Line},{Quoted(fault.Record)},{fault.Kind},{Quoted(fault.Column ?? "")},{Quoted(fault.What)},{Quoted(fault.Done)}");
        }

        _file.Flush();
    }

    public void Dispose() => _file.Dispose();

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
