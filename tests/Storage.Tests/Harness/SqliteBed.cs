using Microsoft.Extensions.DependencyInjection;

namespace Firstline.Storage.Tests.Harness;

/// <summary>A temporary folder.</summary>
internal sealed class SqliteBed(Action<StorageOptions>? options = null) : Bed
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("firstline-storage-").FullName;

    public override void Register(IServiceCollection services) => services.AddFirstlineStorage(settings =>
    {
        settings.Folder = Folder;
        options?.Invoke(settings);
    });

    public override Bed LeftByAKill()
    {
        var left = new SqliteBed();
        foreach (var file in new[] { "desk.db", "desk.db-wal", "desk.pid" })
        {
            using var source = new FileStream(Path.Combine(Folder, file), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var copy = File.Create(Path.Combine(left.Folder, file));
            source.CopyTo(copy);
        }

        return left;
    }

    public override ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
