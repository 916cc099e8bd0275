using System.Text.RegularExpressions;
using ArchUnitNET.Domain;

namespace Firstline.Architecture.Tests;

/// <summary>Rooms: folders are namespaces, the host has none, and the rooms of the domain do not go round in circles (R7, R9).</summary>
public sealed partial class LayingOutRooms
{
    private const string Domain = "Firstline.Domain";

    /// <summary>Ways from room to room that lead back; without them there is no circle.</summary>
    private static readonly Excepted[] WaysBack =
    [
        new("Sla -> Customers", "Promises are tables by tier, and tier is a word of customers."),
        new("Sla -> Tickets", "Promises are tables by priority, and priority is a word of tickets."),
        new("Tickets -> Customers", "Conditions ask tickets for their tier, and tier is a word of customers."),
    ];

    /// <summary>Arithmetic of the wall clock, which is written once and has neither state nor decisions.</summary>
    private static readonly Excepted[] WallClock =
    [
        .. from use in new[]
        {
            "OnCall -> Calendars: HoursFaults", "OnCall -> Calendars: LocalClock", "OnCall -> Calendars: RepeatingWeeks", "OnCall -> Calendars: Sorted",
            "Shifts -> Calendars: DayHours", "Shifts -> Calendars: HoursFaults", "Shifts -> Calendars: LocalClock", "Shifts -> Calendars: RepeatingWeeks",
            "Shifts -> Calendars: Sorted", "Shifts -> Calendars: Spans", "Teams -> Calendars: HoursFaults",
        }
        select new Excepted(use, "Turns and shifts count on the same wall clock and in the same hours as calendars do."),
    ];

    [Fact]
    public void a_namespace_is_the_folder() => Law.Holds(
        from file in House.Below("", ".cs")
        let stated = Namespace().Match(House.Text(file))
        where stated.Success && stated.Groups[1].Value != Expected(file)
        select $"{file} says {stated.Groups[1].Value}, its folder {Expected(file)}");

    [Fact]
    public void the_silo_holds_no_feature_folder() => Law.Holds(
        from file in House.Below("src/Silo/", ".cs", ".razor", ".json")
        let folders = file.Split('/')[2..^1]
        where folders.Length > 0
        select folders[0],
        new Excepted("Commands", "The command line: run, import, replay. It speaks to the desk over the public API."),
        new Excepted("Hosting", "The composition root."),
        new Excepted("Properties", "Launch settings, which the SDK looks for there."));

    [Fact]
    public void rooms_of_the_domain_form_no_circle()
    {
        var ways = Ways().Select(way => (way.From, way.To)).Distinct().ToList();
        Law.Holds(ways.Select(way => $"{way.From} -> {way.To}").Intersect(WaysBack.Select(way => way.What)), WaysBack);
        var forward = ways.Where(way => WaysBack.All(back => back.What != $"{way.From} -> {way.To}")).ToList();
        Law.Holds(OnCircles(forward).Select(way => $"{way.From} -> {way.To}: {string.Join(", ", Examples(way))}"));
    }

    [Fact]
    public void a_room_of_the_domain_never_uses_the_inside_of_another() => Law.Holds(
        from way in Ways()
        where way.Used is { Visibility: Visibility.Internal }
        select $"{way.From} -> {way.To}: {way.Used.Name}",
        [
            .. WallClock,
            new("Tickets -> Sla: SlaClock", "A ticket is the only keeper of its clocks: their state is a part of its own."),
            new("Tickets -> Sla: ClockDecider", "A ticket decides for its clocks, so that clock and ticket are one transaction."),
        ]);

    private static IEnumerable<(string From, string To, IType User, IType Used)> Ways() =>
        from type in Compiled.Code
        let room = type.RoomIn(Domain)
        where room.Length > 0
        from used in type.Uses()
        let other = used.RoomIn(Domain)
        where other.Length > 0 && other != room
        select (room, other, type, used);

    private static IEnumerable<string> Examples((string From, string To) way) =>
        Ways().Where(one => one.From == way.From && one.To == way.To).Select(one => $"{one.User.Name} uses {one.Used.Name}").Distinct().Take(3);

    private static IEnumerable<(string From, string To)> OnCircles(List<(string From, string To)> ways)
    {
        return ways.Where(way => Leads(way.To, way.From, []));

        bool Leads(string from, string to, HashSet<string> seen) =>
            from == to || (seen.Add(from) && ways.Any(way => way.From == from && Leads(way.To, to, seen)));
    }

    private static string Expected(string file)
    {
        var parts = file.Split('/');
        return string.Join('.', ["Firstline", .. parts[1..^1]]);
    }

    [GeneratedRegex(@"^namespace ([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
