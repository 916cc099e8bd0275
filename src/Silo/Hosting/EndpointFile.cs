using System.Text.Json;
using Firstline.Web.Identity;

namespace Firstline.Silo.Hosting;

/// <summary>Tells console commands of the same user where the running desk is: <c>desk.json</c> in the data folder, gone when the desk stops.</summary>
internal sealed class EndpointFile : IDisposable
{
    private const string Name = "desk.json";
    private readonly string _path;

    private EndpointFile(string path, string key) => (_path, Key) = (path, key);

    /// <summary>The key for this process.</summary>
    public string Key { get; }

    /// <summary>Writes the file, readable by this user alone.</summary>
    public static EndpointFile Write(string folder, Uri address, LocalKey key)
    {
        var path = Path.Combine(folder, Name);
        File.Delete(path);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new FileStream(path, options))
        {
            JsonSerializer.Serialize(file, new Content(Environment.ProcessId, address.ToString(), key.Value), JsonSerializerOptions.Web);
        }

        return new(path, key.Value);
    }

    public void Dispose() => File.Delete(_path);

    private sealed record Content(int Pid, string Url, string Key);
}
