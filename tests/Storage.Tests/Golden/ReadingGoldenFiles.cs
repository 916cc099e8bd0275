using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Firstline.Domain.Sla;
using Firstline.Storage.EventLog;

namespace Firstline.Storage.Tests.Golden;

/// <summary>The durable JSON of every event, as files that anyone can read. UPDATE_GOLDEN=1 writes those that are new; a changed one is a broken promise.</summary>
public sealed class ReadingGoldenFiles
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static TheoryData<string> Names => [.. GoldenEvents.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void gives_the_event_that_was_written(string name)
    {
        var alias = Alias(name);
        var file = PathOf(name);
        var (written, json) = EventCatalog.Current.Write(GoldenEvents.All[name]);
        if (!File.Exists(file) && Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(file, JsonNode.Parse(json)!.ToJsonString(Indented) + "\n");
        }

        written.ShouldBe(alias);
        var golden = JsonNode.Parse(File.ReadAllText(file))!;
        JsonNode.DeepEquals(golden, JsonNode.Parse(json)).ShouldBeTrue($"{name} is written as {json}");
        var read = EventCatalog.Current.Read(alias, golden.ToJsonString());
        EventCatalog.Current.Write(read).Json.ShouldBe(json);
        read.ShouldBeOfType(GoldenEvents.All[name].GetType());
    }

    [Fact]
    public void gives_calendars_that_equal_those_of_another_version_in_memory()
    {
        var (alias, json) = EventCatalog.Current.Write(GoldenEvents.All["sla-policy.published.1"]);
        var (one, other) = (Calendars(), Calendars());
        one.Select(calendar => calendar.In("UTC")).ShouldBe(other.Select(calendar => calendar.In("UTC")));

        IReadOnlyList<DeskCalendar> Calendars() => EventCatalog.Current.Read(alias, json).ShouldBeOfType<SlaPolicyEvent.Published>().Policy.Calendars;
    }

    [Fact]
    public void is_possible_for_every_durable_name() =>
        GoldenEvents.All.Keys.Select(Alias).Distinct().ShouldBe(EventCatalog.Current.Types.Keys, ignoreOrder: true);

    [Fact]
    public void is_possible_for_every_file() =>
        Directory.GetFiles(Path.GetDirectoryName(PathOf(""))!, "*.json").Select(Path.GetFileNameWithoutExtension)
            .ShouldBeSubsetOf(GoldenEvents.All.Keys);

    private static string Alias(string name)
    {
        var parts = name.Split('.');
        return string.Join('.', parts.Take(Array.FindIndex(parts, part => int.TryParse(part, out _)) + 1));
    }

    private static string PathOf(string name, [CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, $"{name}.json");
}
