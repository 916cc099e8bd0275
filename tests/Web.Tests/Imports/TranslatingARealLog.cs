using System.Globalization;
using Firstline.Client.Imports;
using Firstline.Simulation.ServiceNow;

namespace Firstline.Web.Tests.Imports;

/// <summary>The log that comes with the project, as histories.</summary>
public sealed class TranslatingARealLog
{
    private static readonly (IReadOnlyList<ImportedHistory> Histories, IReadOnlyList<LogFault> Faults) Sample = Imports.Sample.Translated();

    [Theory]
    [InlineData("standard")]
    [InlineData("premium")]
    [InlineData("enterprise")]
    public void Keeps_first_responses_where_the_independent_table_has_them(string tier)
    {
        var desk = NaiveDesk.Of(tier);
        var responses = Sample.Histories
            .Select(history => (Priority: FinalPriority(history), Minutes: desk.OpenMinutes(history.OpenedAt, history.Steps.OfType<ImportedStep.Reply>().Single().At)))
            .ToList();

        foreach (var expected in Imports.Sample.Expected().Where(row => row.Tier == tier))
        {
            var rows = responses.Where(response => expected.Priority == "all" || response.Priority == expected.Priority).ToList();
            var breached = rows.Count(response => response.Minutes > desk.TargetHours[response.Priority] * 60);
            rows.Count.ShouldBe(expected.N, expected.Priority);
            breached.ShouldBe(expected.Breached, expected.Priority);
            (100m * (rows.Count - breached) / rows.Count).ToString("0.00", CultureInfo.InvariantCulture).ShouldBe(expected.CompliancePercent, expected.Priority);
            if (expected.MedianHours.Length > 0)
            {
                NaiveDesk.MedianHours(rows.Select(response => response.Minutes)).ShouldBe(expected.MedianHours, expected.Priority);
            }
        }
    }

    [Fact]
    public void Leaves_no_event_of_the_log_without_a_step() =>
        Sample.Histories.SelectMany(history => history.Steps).Select(step => step.Line).Distinct().Order().ShouldBe(Enumerable.Range(2, 6784));

    [Fact]
    public void Never_steps_back_in_time() =>
        Sample.Histories.ShouldAllBe(history => history.Steps.Select(step => step.At).Prepend(history.OpenedAt).SequenceEqual(history.Steps.Select(step => step.At).Prepend(history.OpenedAt).Order()));

    [Theory]
    [InlineData(FaultKind.BeforeOpening, 5)]
    [InlineData(FaultKind.CreatedBeforeOpening, 6)]
    [InlineData(FaultKind.TimeRunsBack, 1)]
    [InlineData(FaultKind.NoResolutionTime, 31)]
    [InlineData(FaultKind.FirstEventNotNew, 276)]
    [InlineData(FaultKind.UnknownState, 0)]
    public void Reports_the_faults_that_are_known_to_be_there(FaultKind kind, int count) =>
        Sample.Faults.Count(fault => fault.Kind == kind).ShouldBe(count);

    [Fact]
    public void Reports_no_other_fault() => Sample.Faults.Count.ShouldBe(5 + 6 + 1 + 31 + 276);

    [Fact]
    public void Opens_under_the_first_priority_and_follows_each_change()
    {
        Sample.Histories.CountBy(history => history.Priority).ToDictionary().ShouldBe(
            new Dictionary<string, int> { ["medium"] = 867, ["low"] = 82, ["critical"] = 24, ["high"] = 27 }, ignoreOrder: true);
        Sample.Histories.CountBy(FinalPriority).ToDictionary().ShouldBe(
            new Dictionary<string, int> { ["medium"] = 853, ["low"] = 92, ["critical"] = 18, ["high"] = 37 }, ignoreOrder: true);
        Sample.Histories.Count(history => history.Steps.Any(step => step is ImportedStep.SetPriority)).ShouldBe(46);
    }

    [Fact]
    public void Reopens_as_often_as_the_log() => Sample.Histories.Sum(history => history.Steps.Count(step => step is ImportedStep.Reopen)).ShouldBe(12);

    [Fact]
    public void Gives_the_same_ids_again_and_others_to_another_tier()
    {
        Ids(Imports.Sample.Translated().Histories).ShouldBe(Ids(Sample.Histories));
        Ids(Imports.Sample.Translated("premium").Histories).Intersect(Ids(Sample.Histories)).ShouldBeEmpty();
        Ids(Sample.Histories).ShouldBeUnique();
    }

    private static IEnumerable<Guid> Ids(IEnumerable<ImportedHistory> histories) => histories.SelectMany(history => history.Steps.Select(step => step switch
    {
        ImportedStep.Reply reply => reply.Message,
        ImportedStep.Note note => note.Message,
        _ => (Guid?)null,
    }).OfType<Guid>().Prepend(history.Message).Prepend(history.Id));

    private static string FinalPriority(ImportedHistory history) =>
        history.Steps.OfType<ImportedStep.SetPriority>().LastOrDefault()?.Priority ?? history.Priority;
}
