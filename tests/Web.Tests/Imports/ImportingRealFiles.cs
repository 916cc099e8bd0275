using System.IO.Compression;
using System.Text;
using Firstline.Client.Imports;
using Firstline.Client.Sla;
using Firstline.Web.Tests.Hosting;

namespace Firstline.Web.Tests.Imports;

/// <summary>The files that come with the project, against figures that an independent script computed of them.</summary>
[Collection<WithADesk>]
public sealed class ImportingRealFiles(RunningDesk running)
{
    [Fact]
    public async Task The_tickets_of_kaggle_have_the_figures_that_are_known()
    {
        var report = await Run("tickets_kaggle", true);

        (report.State, report.Records, report.Tickets, report.TakenOver, report.LeftOut, report.Flagged).ShouldBe(("done", 8_469, 8_469, 8_469, 0, 1_365), report.Problem);
        Counts(report, "TicketPriority").ShouldBe(new Dictionary<string, long> { ["Critical"] = 2_129, ["Low"] = 2_063, ["High"] = 2_085, ["Medium"] = 2_192 }, ignoreOrder: true);
        Counts(report, "TicketChannel").ShouldBe(new Dictionary<string, long> { ["Social media"] = 2_121, ["Chat"] = 2_073, ["Email"] = 2_143, ["Phone"] = 2_132 }, ignoreOrder: true);
        Counts(report, "TicketStatus").ShouldBe(new Dictionary<string, long> { ["Pending Customer Response"] = 2_881, ["Closed"] = 2_769, ["Open"] = 2_819 }, ignoreOrder: true);
        Counts(report, "TicketType").ShouldBe(
            new Dictionary<string, long> { ["Technical issue"] = 1_747, ["Billing inquiry"] = 1_634, ["Cancellation request"] = 1_695, ["Product inquiry"] = 1_641, ["Refund request"] = 1_752 },
            ignoreOrder: true);
        Counts(report, "CustomerSatisfactionRating").ShouldBe(new Dictionary<string, long> { ["1"] = 553, ["2"] = 549, ["3"] = 580, ["4"] = 543, ["5"] = 544 }, ignoreOrder: true);
        Figure(report, "CustomerSatisfactionRating").ShouldSatisfyAllConditions(figure => figure.N.ShouldBe(2_769), figure => figure.Mean.ShouldBe(2.9913));
        Figure(report, "CustomerEmail").Distinct.ShouldBe(8_320);
        Counts(report, "filled placeholders").ShouldBe(new Dictionary<string, long> { ["{product_purchased}"] = 8_469 });
        report.Faults.ShouldHaveSingleItem().ShouldSatisfyAllConditions(fault => fault.Kind.ShouldBe("resolved-before-response"), fault => fault.Count.ShouldBe(1_365));
    }

    [Fact]
    public async Task The_cases_of_the_italian_help_desk_come_in_whole_and_once()
    {
        var report = await Run("helpdesk_italy", false);

        (report.State, report.Records, report.Tickets, report.TakenOver, report.LeftOut, report.Flagged).ShouldBe(("done", 21_348, 4_580, 4_580, 0, 0), report.Problem);
        Counts(report, "activity").ShouldBe(
            new Dictionary<string, long>
            {
                ["Assign seriousness"] = 4_938, ["Take in charge ticket"] = 5_060, ["Resolve ticket"] = 4_983, ["Closed"] = 4_574, ["Wait"] = 1_463, ["Create SW anomaly"] = 67, ["Insert ticket"] = 118,
                ["Schedule intervention"] = 5, ["RESOLVED"] = 2, ["INVALID"] = 2, ["VERIFIED"] = 3, ["Resolve SW anomaly"] = 13, ["Require upgrade"] = 119, ["DUPLICATE"] = 1,
            },
            ignoreOrder: true);
        Figure(report, "Resource").Distinct.ShouldBe(22);
        var with = Counts(report, "tickets with the activity");
        (with["Wait"], with["Require upgrade"]).ShouldBe((1_236, 102));
        Counts(report, "last activity").ShouldBe(
            new Dictionary<string, long> { ["Closed"] = 4_557, ["Resolve ticket"] = 10, ["VERIFIED"] = 1, ["Require upgrade"] = 3, ["Wait"] = 8, ["Take in charge ticket"] = 1 }, ignoreOrder: true);
        Figure(report, "days from first to last").ShouldSatisfyAllConditions(days => days.Median.ShouldBe(39.8592), days => days.Mean.ShouldBe(40.8584));
        report.Faults.ShouldAllBe(fault => fault.Kind == "step-refused");
        (await running.Desk.SlaReport(new SlaQuery(Source: "helpdesk-italy:"))).Rows.Single(row => row.Priority is null).N.ShouldBe(4_580);

        (await Run("helpdesk_italy", false)).ShouldSatisfyAllConditions(again => again.TakenOver.ShouldBe(0), again => again.Existed.ShouldBe(4_580));
    }

    [Fact]
    public async Task No_ticket_of_kaggle_is_judged_since_nothing_says_when_it_was_opened()
    {
        var report = await running.Desk.Imported(Mapping("tickets_kaggle").Replace("kaggle-tickets", "kaggle-part"), new MemoryStream(Encoding.UTF8.GetBytes(Cut("tickets_kaggle", 400))));

        (report.State, report.RefusedSteps, report.LeftOut).ShouldBe(("done", 0, 0), report.Problem);
        report.TakenOver.ShouldBeGreaterThan(50);
        var rows = (await running.Desk.SlaReport(new SlaQuery(Source: "kaggle-part:"))).Rows;
        rows.Sum(row => row.N + row.BreachesRecorded).ShouldBe(0);
    }

    private async Task<ImportReport> Run(string name, bool dryRun)
    {
        await using var file = File.OpenRead(Sample.Below($"imports/{name}.csv.gz"));
        return await running.Desk.Imported(Mapping(name), file, dryRun);
    }

    private static string Mapping(string name) => File.ReadAllText(Sample.Below($"imports/{name}.json"));

    /// <summary>The first lines of a sample, cut where a record ends.</summary>
    private static string Cut(string name, int lines)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(Sample.Below($"imports/{name}.csv.gz")), CompressionMode.Decompress));
        var text = new StringBuilder();
        for (var line = 0; line < lines || Quotes(text) % 2 == 1; line++)
        {
            text.Append(reader.ReadLine()).Append('\n');
        }

        return text.ToString();
    }

    private static int Quotes(StringBuilder text) => text.ToString().Count(letter => letter == '"');

    private static ImportFigure Figure(ImportReport report, string name) => report.Figures.Single(figure => figure.Name == name);

    private static Dictionary<string, long> Counts(ImportReport report, string name) => Figure(report, name).Values!.ToDictionary(count => count.Value, count => count.Count);
}
