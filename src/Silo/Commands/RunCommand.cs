using System.CommandLine;
using Firstline.Silo.Hosting;

namespace Firstline.Silo.Commands;

/// <summary>Runs the desk in this process until Ctrl-C.</summary>
internal sealed class RunCommand
{
    /// <summary>Where to listen.</summary>
    public Option<string?> Urls { get; } = new("--urls") { Description = "Address to listen on; FIRSTLINE_URLS, http://localhost:5080 by default." };

    /// <summary>Where data rests.</summary>
    public Option<string?> Data { get; } = new("--data") { Description = "Data folder, created if missing; FIRSTLINE_DATA, data by default." };

    /// <summary>From when the desk's clock runs.</summary>
    public Option<DateTimeOffset?> ClockStart { get; } = new("--clock-start") { Description = "Development only: the instant at which the desk's clock starts." };

    /// <summary>How fast the desk's clock runs.</summary>
    public Option<double> ClockSpeed { get; } = new("--clock-speed")
    {
        Description = "Development only: how many times faster than real time the desk's clock runs.", DefaultValueFactory = _ => 1,
    };

    /// <summary>Runs until it is stopped; answers the exit code.</summary>
    public async Task<int> Run(ParseResult command, CancellationToken stopping)
    {
        var options = DeskOptions.FromEnvironment() with
        {
            ClockStart = command.GetValue(ClockStart), ClockSpeed = command.GetValue(ClockSpeed), Banner = true,
        };
        options = options with { Urls = command.GetValue(Urls) ?? options.Urls, Data = command.GetValue(Data) ?? options.Data };
        try
        {
            await using var desk = await DeskHost.Start(options, stopping);
            await desk.UntilStopped(stopping);
            return 0;
        }
        catch (DeskRefused refused)
        {
            return DeskCommands.Refuse(refused.Message, 1);
        }
    }
}
