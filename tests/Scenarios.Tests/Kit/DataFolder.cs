namespace Firstline.Scenarios.Tests.Kit;

/// <summary>A data folder of one test, gone after it.</summary>
public sealed class DataFolder : IDisposable
{
    /// <summary>Where it is.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("firstline-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
