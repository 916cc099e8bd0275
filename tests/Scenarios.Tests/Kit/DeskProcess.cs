using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using Firstline.Client;

namespace Firstline.Scenarios.Tests.Kit;

/// <summary>The real program in a process of its own, on a free port of loopback.</summary>
public sealed class DeskProcess : IAsyncDisposable
{
    /// <summary>The development key.</summary>
    public const string Key = "scenario-key";

    private const string Ready = "is ready at ";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>The program as it was built beside these tests.</summary>
    private static readonly string Program = Path.GetFullPath(Path.Combine(
        AppContext.BaseDirectory, "..", "..", "Silo", Path.GetFileName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)), "Firstline.Silo.dll"));

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly TaskCompletionSource<Uri> _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private DeskProcess(Process process) => _process = process;

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>A client with the development key.</summary>
    public DeskClient Client { get; private set; } = null!;

    /// <summary>All that it printed.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    /// <summary>Starts the program with arguments and waits until it answers.</summary>
    public static async Task<DeskProcess> Start(string folder, params string[] arguments)
    {
        var desk = Spawn(folder, "http://127.0.0.1:0", arguments);
        try
        {
            desk.Address = await desk._ready.Task.WaitAsync(Patience);
        }
        catch (Exception)
        {
            desk.Kill();
            throw new InvalidOperationException($"The desk did not become ready. It printed:\n{desk.Output}");
        }

        desk.Client = new(Http(desk.Address));
        return desk;
    }

    /// <summary>Runs the program to its end; answers the exit code and what it printed.</summary>
    public static async Task<(int Code, string Output)> Run(string folder, string urls, params string[] arguments)
    {
        var desk = Spawn(folder, urls, arguments);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        await desk._process.WaitForExitAsync(patience.Token);
        return (desk._process.ExitCode, desk.Output);
    }

    /// <summary>Ends it at once, as a power cut would.</summary>
    public void Kill()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
    }

    /// <summary>Asks it to stop, as Ctrl-C does, and answers its exit code.</summary>
    public async Task<int> Stop()
    {
        using var signal = Process.Start("kill", ["-INT", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static HttpClient Http(Uri address)
    {
        var handler = new SocketsHttpHandler { MaxConnectionsPerServer = 64 };
#pragma warning disable RS0030 // The test owns its client for the life of the process.
        return new HttpClient(handler) { BaseAddress = address, DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", Key) } };
#pragma warning restore RS0030
    }

    private static DeskProcess Spawn(string folder, string urls, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["FIRSTLINE_URLS"] = urls,
                ["FIRSTLINE_DATA"] = folder,
                ["FIRSTLINE_DEV_API_KEY"] = Key,
            },
        };
        var desk = new DeskProcess(new Process { StartInfo = start });
        desk._process.OutputDataReceived += (_, line) => desk.Read(line.Data);
        desk._process.ErrorDataReceived += (_, line) => desk.Read(line.Data);
        desk._process.Start();
        desk._process.BeginOutputReadLine();
        desk._process.BeginErrorReadLine();
        return desk;
    }

    private void Read(string? line)
    {
        if (line is null)
        {
            _ready.TrySetException(new InvalidOperationException("The program ended."));
            return;
        }

        lock (_output)
        {
            _output.AppendLine(line);
        }

        var place = line.IndexOf(Ready, StringComparison.Ordinal);
        if (place >= 0)
        {
            _ready.TrySetResult(new Uri(line[(place + Ready.Length)..].Trim()));
        }
    }
}
