using System.CommandLine;
using Firstline.Silo.Hosting;

namespace Firstline.Silo.Commands;

/// <summary>The part of a command line that says which desk is meant: a named one, the one that runs on the data folder, or none.</summary>
internal sealed class DeskInput
{
    private readonly Option<string?> _url = new("--url") { Description = "The desk to talk to; the one that runs on the data folder by default." };
    private readonly Option<string?> _key = new("--key") { Description = "An API key of that desk that may write; FIRSTLINE_DEV_API_KEY by default." };
    private readonly Option<string?> _data = new("--data") { Description = "Data folder; FIRSTLINE_DATA, data by default." };

    /// <summary>Adds its parts to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_url);
        command.Options.Add(_key);
        command.Options.Add(_data);
    }

    /// <summary>How a desk of one's own would run.</summary>
    public DeskOptions Options(ParseResult line)
    {
        var options = DeskOptions.FromEnvironment();
        return options with { Data = line.GetValue(_data) ?? options.Data };
    }

    /// <summary>The desk that is meant, if it runs; null when none was named and none runs.</summary>
    /// <exception cref="CommandRefused">What was named makes no sense.</exception>
    public async Task<IDesk?> Running(ParseResult line, CancellationToken stop)
    {
        var options = Options(line);
        if (line.GetValue(_url) is not { } url)
        {
            return line.GetValue(_key) is null
                ? await RunningDesk.Find(options.Data, stop)
                : throw new CommandRefused("--key needs --url.");
        }

        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            throw new CommandRefused($"'{url}' is not an address such as http://localhost:5080.");
        }

        var key = line.GetValue(_key) ?? options.DevelopmentKey ?? throw new CommandRefused("--url needs --key, or FIRSTLINE_DEV_API_KEY.");
        return new RunningDesk(address, key);
    }
}
