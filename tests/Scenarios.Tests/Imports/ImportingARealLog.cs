using System.Globalization;
using Firstline.Client.Sla;
using Firstline.Scenarios.Tests.Kit;

namespace Firstline.Scenarios.Tests.Imports;

/// <summary>The main job: a real incident log runs through the desk, and the desk counts what an independent script counted.</summary>
public sealed class ImportingARealLog(ITestOutputHelper output)
{
    private const string Anywhere = "http://127.0.0.1:0";
    private static readonly string Samples = Path.Combine(AppContext.BaseDirectory, "samples");
    private static readonly string Log = Path.Combine(Samples, "incidents-1000.csv.gz");

    [Fact]
    public async Task Gives_the_expected_report_for_each_tier_and_again_when_run_twice()
    {
        using var folder = new DataFolder();
        foreach (var tier in (string[])["standard", "premium", "enterprise"])
        {
            var (code, printed) = await Import(folder, tier);
            output.WriteLine(printed);
            code.ShouldBe(0, printed);
            printed.ShouldContain("1,000 incidents taken over, 0 were here already, 0 left out");
        }

        var (again, repeated) = await Import(folder, "standard");
        again.ShouldBe(0, repeated);
        repeated.ShouldContain("0 incidents taken over, 1,000 were here already, 0 left out");

        await using var desk = await DeskProcess.Start(folder.Path);
        foreach (var tier in File.ReadLines(Path.Combine(Samples, "expected-sla.csv")).Skip(1).Select(line => line.Split(',')).GroupBy(fields => fields[0]))
        {
            var report = await desk.Client.SlaReport(new SlaQuery(Source: $"servicenow:incidents-1000:{tier.Key}:"));
            foreach (var expected in tier)
            {
                Matches(report.Rows.Single(row => (row.Priority ?? "all") == expected[1]), expected);
            }
        }
    }

    [Fact]
    public async Task Goes_into_the_desk_that_runs_on_the_folder()
    {
        using var folder = new DataFolder();
        await using var desk = await DeskProcess.Start(folder.Path);

        var (code, printed) = await Import(folder, "premium");

        code.ShouldBe(0, printed);
        printed.ShouldContain($"into the desk at {desk.Address}");
        (await desk.Client.SlaReport(new SlaQuery(Tier: "premium"))).Rows.Single(row => row.Priority is null).Breached.ShouldBe(402);
    }

    [Theory]
    [InlineData("There is no file nowhere.csv.", "import", "nowhere.csv", "--tier", "standard")]
    [InlineData("is not a tier", "import", "nowhere.csv", "--tier", "gold")]
    [InlineData("--tier is needed", "import", "nowhere.csv")]
    [InlineData("is not a format", "import", "nowhere.csv", "--tier", "standard", "--format", "jira")]
    [InlineData("is not an IANA time zone", "import", "nowhere.csv", "--tier", "standard", "--zone", "Mars/Olympus")]
    [InlineData("is not an address", "import", "SAMPLE", "--tier", "standard", "--url", "nowhere")]
    [InlineData("Required argument missing", "import")]
    [InlineData("--speed must be more than 0", "replay", "SAMPLE", "--speed", "0")]
    [InlineData("opens no ticket at or after --start", "replay", "SAMPLE", "--start", "2030-01-01")]
    public async Task Bad_input_is_refused_in_a_sentence_and_changes_nothing(string sentence, params string[] arguments)
    {
        using var folder = new DataFolder();

        var (code, printed) = await DeskProcess.Run(folder.Path, Anywhere, [.. arguments.Select(argument => argument == "SAMPLE" ? Log : argument)]);

        code.ShouldBe(2, printed);
        printed.ShouldContain($"firstline: ");
        printed.ShouldContain(sentence);
        Directory.EnumerateFileSystemEntries(folder.Path).ShouldBeEmpty();
    }

    private static Task<(int Code, string Output)> Import(DataFolder folder, string tier) =>
        DeskProcess.Run(folder.Path, Anywhere, "import", Log, "--format", "servicenow-log", "--tier", tier);

    private static void Matches(SlaReportRow row, string[] expected)
    {
        row.N.ShouldBe(int.Parse(expected[2], CultureInfo.InvariantCulture), $"{row}");
        row.Breached.ShouldBe(int.Parse(expected[3], CultureInfo.InvariantCulture), $"{row}");
        row.CompliancePercent!.Value.ToString("0.00", CultureInfo.InvariantCulture).ShouldBe(expected[4], $"{row}");
        if (expected[5].Length > 0)
        {
            row.MedianHours!.Value.ToString("0.0000", CultureInfo.InvariantCulture).ShouldBe(expected[5], $"{row}");
        }
    }
}
