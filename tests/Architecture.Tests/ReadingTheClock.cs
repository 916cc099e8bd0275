using System.Text.RegularExpressions;

namespace Firstline.Architecture.Tests;

/// <summary>Now is asked in few places; everywhere else it is an argument (R16).</summary>
public sealed partial class ReadingTheClock
{
    private static readonly string[] Places = ["src/Grains/Kernel", "src/Storage", "src/Channels", "src/Web"];

    [Fact]
    public void only_the_listed_places_hold_a_clock() => Law.Holds(
        from file in House.Below("src/", ".cs", ".razor")
        where Clock().IsMatch(Source.Code(file)) && !Places.Any(place => file.StartsWith(place + "/", StringComparison.Ordinal))
        select Place(file),
        new Excepted("src/Grains", "DeskModule registers the desk's clock."),
        new Excepted("src/Silo/Hosting", "The composition root chooses the clock."),
        new Excepted("src/Client/Live", "A connection waits before it tries again; tests bring their clock."),
        new Excepted("src/Web.Client/Wallboards", "A screen shows ages and closes alarms; tests bring their clock."));

    private static string Place(string file) => file[..file.LastIndexOf('/')];

    [GeneratedRegex(@"\b(TimeProvider|DeskTime)\b")]
    private static partial Regex Clock();
}
