using Firstline.Web.Identity;
using Spectre.Console;

namespace Firstline.Silo.Hosting;

/// <summary>Where to look, printed when the desk answers.</summary>
internal static class Banner
{
    public static void Print(DeskOptions options, Uri address, IssuedKey? first)
    {
        var root = address.ToString().TrimEnd('/');
        var console = AnsiConsole.Console;
        console.MarkupLine($"[bold]Firstline[/] is ready at [blue]{root}[/]");
        Line("wallboard", $"{root}/wall");
        Line("API", $"{root}/api/v1");
        Line("reference", $"{root}/reference  (OpenAPI: {root}/openapi/v1.json)");
        Line("hub", $"{root}/hubs/desk");
        Line("actors", $"{root}/orleans");
        Line("health", $"{root}/health/ready");
        Line("data", Path.GetFullPath(options.Data));
        if (options.ClockSpeed != 1)
        {
            Line("clock", $"runs {options.ClockSpeed:0.##} times faster than real time");
        }

        if (first is not null)
        {
            console.MarkupLine("[yellow]first API key[/], shown once; send it as: Authorization: Bearer KEY");
            Console.WriteLine($"  {first.Secret}");
        }

        console.WriteLine("Ctrl-C stops it.");

        static void Line(string name, string value) => Console.WriteLine($"  {name,-10} {value}");
    }
}
