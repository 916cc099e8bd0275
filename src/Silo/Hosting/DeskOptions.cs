using System.Globalization;

namespace Firstline.Silo.Hosting;

/// <summary>How one desk runs.</summary>
public sealed record DeskOptions
{
    /// <summary>Addresses to listen on, separated by semicolons; port 0 takes a free one.</summary>
    public string Urls { get; init; } = "http://localhost:5080";

    /// <summary>The data folder; created if missing.</summary>
    public string Data { get; init; } = "data";

    /// <summary>The environment: Development, Staging or Production.</summary>
    public string Environment { get; init; } = "Production";

    /// <summary>The first API key, honored only in Development.</summary>
    public string? DevelopmentKey { get; init; }

    /// <summary>When the desk's clock starts; null for now. Only in Development.</summary>
    public DateTimeOffset? ClockStart { get; init; }

    /// <summary>Seconds of the desk in a real second; other than 1 only in Development.</summary>
    public double ClockSpeed { get; init; } = 1;

    /// <summary>Whether to print where to look.</summary>
    public bool Banner { get; init; }

    /// <summary>The real clock; tests put theirs here.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The options that the environment sets.</summary>
    public static DeskOptions FromEnvironment() => new()
    {
        Urls = Variable("FIRSTLINE_URLS") ?? "http://localhost:5080",
        Data = Variable("FIRSTLINE_DATA") ?? "data",
        Environment = Variable("ASPNETCORE_ENVIRONMENT") ?? Variable("DOTNET_ENVIRONMENT") ?? "Production",
        DevelopmentKey = Variable("FIRSTLINE_DEV_API_KEY"),
    };

    /// <summary>Why these options make no sense, or null.</summary>
    public string? Broken() => this switch
    {
        { ClockSpeed: <= 0 or > 1_000_000 } => $"--clock-speed must be more than 0 and at most 1,000,000; it is {ClockSpeed.ToString(CultureInfo.InvariantCulture)}.",
        { Environment: not "Development" } when ClockSpeed != 1 || ClockStart is not null => "--clock-speed and --clock-start work only in the Development environment.",
        _ when Urls.Split(';').FirstOrDefault(url => !IsAddress(url)) is { } wrong => $"'{wrong}' is not an address such as http://localhost:5080.",
        _ => null,
    };

    private static bool IsAddress(string url) =>
        Uri.TryCreate(url.Replace("*", "localhost", StringComparison.Ordinal).Replace("+", "localhost", StringComparison.Ordinal), UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https";

    private static string? Variable(string name) => System.Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
