using System.Globalization;

namespace Firstline.Storage.Sqlite;

/// <summary>Keeps a data folder for one process: <c>desk.lock</c> is held open alone, <c>desk.pid</c> beside it says by whom.</summary>
internal sealed class FolderLock : IDisposable
{
    private readonly FileStream _held;
    private readonly string _pidFile;

    private FolderLock(FileStream held, string pidFile) => (_held, _pidFile) = (held, pidFile);

    /// <summary>Creates the folder when it is missing and takes it.</summary>
    /// <exception cref="StorageRefused">It cannot be created or written, or another process has it.</exception>
    public static FolderLock Take(string folder)
    {
        var pidFile = Path.Combine(folder, "desk.pid");
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException)
        {
            throw new StorageRefused($"The data folder '{folder}' cannot be created: {reason.Message}", reason);
        }

        try
        {
            var held = new FileStream(Path.Combine(folder, "desk.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            File.WriteAllText(pidFile, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
            return new(held, pidFile);
        }
        catch (IOException taken) when (HolderOf(pidFile) is { } pid)
        {
            throw new StorageRefused($"The data folder '{folder}' is in use by process {pid}; stop it, or choose another folder.", taken);
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException)
        {
            throw new StorageRefused($"The data folder '{folder}' cannot be written: {reason.Message}", reason);
        }
    }

    public void Dispose()
    {
        File.Delete(_pidFile);
        _held.Dispose();
    }

    private static string? HolderOf(string pidFile)
    {
        try
        {
            return File.ReadAllText(pidFile);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
