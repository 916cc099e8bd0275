using System.CommandLine;
using Firstline.Simulation.ServiceNow;

namespace Firstline.Silo.Commands;

/// <summary>The part of a command line that names a log and how to read it.</summary>
internal sealed class LogInput
{
    private const string ServiceNow = "servicenow-log";
    private static readonly string[] Tiers = ["standard", "premium", "enterprise"];

    private readonly Argument<string> _file = new("file") { Description = "The file, plain or compressed with gzip." };
    private readonly Option<string> _format = new("--format") { Description = $"The kind of log; {ServiceNow}.", DefaultValueFactory = _ => ServiceNow };
    private readonly Option<string> _zone = new("--zone") { Description = "IANA zone of the log's times and of its customers; UTC by default.", DefaultValueFactory = _ => "UTC" };
    private readonly Option<string?> _tier = new("--tier") { Description = $"The tier of the log's customers: {string.Join(", ", Tiers)}." };

    /// <summary>Adds its parts to a command.</summary>
    public void AddTo(Command command)
    {
        command.Arguments.Add(_file);
        command.Options.Add(_format);
        command.Options.Add(_tier);
        command.Options.Add(_zone);
    }

    /// <summary>The file's path.</summary>
    public string File(ParseResult line) => line.GetRequiredValue(_file);

    /// <summary>The log.</summary>
    /// <exception cref="CommandRefused">The format is not one of those that exist.</exception>
    public IncidentLog Log(ParseResult line) => line.GetValue(_format) is ServiceNow
        ? new(line.GetRequiredValue(_file))
        : throw new CommandRefused($"'{line.GetValue(_format)}' is not a format; there is {ServiceNow}.");

    /// <summary>The tier; null when none was named.</summary>
    /// <exception cref="CommandRefused">The tier is not one of those that exist.</exception>
    public string? Tier(ParseResult line) => line.GetValue(_tier) is not { } tier || Tiers.Contains(tier)
        ? line.GetValue(_tier)
        : throw new CommandRefused($"'{tier}' is not a tier; there are {string.Join(", ", Tiers)}.");

    /// <summary>The zone.</summary>
    /// <exception cref="CommandRefused">The zone does not exist.</exception>
    public TimeZoneInfo Zone(ParseResult line) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(line.GetValue(_zone)!, out var zone) && zone.HasIanaId
            ? zone
            : throw new CommandRefused($"'{line.GetValue(_zone)}' is not an IANA time zone, such as America/Sao_Paulo.");
}
