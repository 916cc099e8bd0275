using System.Text.RegularExpressions;

namespace Firstline.Architecture.Tests;

/// <summary>Now is asked in few places; everywhere else it is an argument (R16).</summary>
public sealed partial class ReadingTheClock
{
    private static readonly Excepted[] Places =
    [
        new("src/Grains/Kernel/", "The deciding grain reads the clock once a command."),
        new("src/Grains/DeskModule.cs", "Registers the desk's clock."),
        new("src/Grains/Tickets/RuleTrials.cs", "A dry run takes so much real time at most, however fast the desk's clock runs."),
        new("src/Grains/Tickets/TrialRun.cs", "It measures that time."),
        new("src/Channels/", "What a network does is waited for only so long, and requests carry when they were signed."),
        new("src/Storage/", "Reminders are due by it, and commits are measured with it."),
        new("src/Web/", "The edge makes ids from it."),
        new("src/Web.Client/", "Screens show ages and countdowns."),
        new("src/Client/Live/", "A connection waits before it tries again."),
        new("src/Simulation/", "A replay plays a log at its own pace; an import shows its rate."),
        new("src/Silo/", "The composition root chooses the clock; commands hand it on."),
    ];

    [Fact]
    public void only_the_listed_places_hold_a_clock() => Law.Holds(
        House.Below("src/", ".cs", ".razor").Where(file => Clock().IsMatch(Source.Code(file))).Where(file => !Places.Any(place => file.StartsWith(place.What, StringComparison.Ordinal))));

    [Fact]
    public void every_listed_place_holds_one() => Law.Holds(
        Places.Select(place => place.What).Where(place => !House.Below(place, ".cs", ".razor").Any(file => Clock().IsMatch(Source.Code(file)))));

    [Fact]
    public void only_actors_and_their_host_know_the_clock_of_the_desk() => Law.Holds(
        from file in House.Below("src/", ".cs", ".razor")
        where DeskClock().IsMatch(Source.Code(file)) && !file.StartsWith("src/Grains/", StringComparison.Ordinal) && !file.StartsWith("src/Silo/Hosting/", StringComparison.Ordinal)
        select file[..file.LastIndexOf('/')],
        new Excepted("src/Storage/Reminders", "A reminder is due when the desk's clock says so, which may run faster than the real one."));

    [GeneratedRegex(@"\bTimeProvider\b")]
    private static partial Regex Clock();

    [GeneratedRegex(@"\bDeskTime\b")]
    private static partial Regex DeskClock();
}
