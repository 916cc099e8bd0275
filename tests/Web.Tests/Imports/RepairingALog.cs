using Firstline.Client.Imports;
using Firstline.Simulation.ServiceNow;
using static Firstline.Web.Tests.Imports.MadeLog;

namespace Firstline.Web.Tests.Imports;

/// <summary>What cannot be so is repaired and told with its line; nothing is dropped.</summary>
public sealed class RepairingALog : IDisposable
{
    private readonly MadeLog _made = new();

    [Fact]
    public void Keeps_an_unknown_state_as_a_note()
    {
        var (history, fault) = One(Event("INC1", "New", "1/3/2016 09:05"), Event("INC1", "-100", "1/3/2016 09:10"), Event("INC1", "Active", "1/3/2016 09:20"));
        history.Steps.OfType<ImportedStep.Note>().ShouldContain(note => note.Line == 3 && note.Body == "State in the log: -100");
        (fault.Kind, fault.Line).ShouldBe((FaultKind.UnknownState, 3));
    }

    [Fact]
    public void Moves_an_update_before_the_opening_to_the_opening()
    {
        var (history, fault) = One(Event("INC1", "Active", "1/3/2016 07:00"));
        history.Steps.ShouldAllBe(step => step.At == history.OpenedAt);
        fault.ShouldBe(new(FaultKind.BeforeOpening, 2, "INC1", "Updated at 1/3/2016 07:00, but opened at 1/3/2016 09:00.", "Moved to the time of the opening."));
    }

    [Fact]
    public void Lets_the_first_response_keep_its_time_when_time_runs_back()
    {
        var (history, fault) = One(Event("INC1", "New", "1/3/2016 11:10"), Event("INC1", "Active", "1/3/2016 11:03"));
        history.Steps.OfType<ImportedStep.Reply>().Single().At.ShouldBe(new DateTimeOffset(2016, 3, 1, 11, 3, 0, TimeSpan.Zero));
        (fault.Kind, fault.Line, fault.Done).ShouldBe((FaultKind.TimeRunsBack, 2, "Moved back to the time of the event after it."));
    }

    [Fact]
    public void Moves_what_follows_the_first_response_forward()
    {
        var (history, fault) = One(Event("INC1", "Active", "1/3/2016 11:10"), Event("INC1", "Resolved", "1/3/2016 11:03"));
        history.Steps.OfType<ImportedStep.Resolve>().Single().At.ShouldBe(new DateTimeOffset(2016, 3, 1, 11, 10, 0, TimeSpan.Zero));
        (fault.Kind, fault.Line, fault.Done).ShouldBe((FaultKind.TimeRunsBack, 3, "Moved to the time of the event before it."));
    }

    [Fact]
    public void Takes_an_unreadable_time_as_that_of_the_event_before()
    {
        var (history, fault) = One(Event("INC1", "Active", "1/3/2016 11:10"), Event("INC1", "Resolved", "31/2/2016 11:03"));
        history.Steps.OfType<ImportedStep.Resolve>().Single().At.ShouldBe(new DateTimeOffset(2016, 3, 1, 11, 10, 0, TimeSpan.Zero));
        (fault.Kind, fault.Line).ShouldBe((FaultKind.UnreadableTime, 3));
    }

    [Fact]
    public void Resolves_what_closed_unresolved_when_the_log_says_that_it_was()
    {
        var (history, fault) = One(
            Event("INC1", "Active", "1/3/2016 10:00", resolved: "2/3/2016 12:00"), Event("INC1", "Closed", "5/3/2016 10:00", resolved: "2/3/2016 12:00"));
        history.Steps.OfType<ImportedStep.Resolve>().Single().At.ShouldBe(new DateTimeOffset(2016, 3, 2, 12, 0, 0, TimeSpan.Zero));
        history.Steps[^1].ShouldBeOfType<ImportedStep.Close>();
        (fault.Kind, fault.Line).ShouldBe((FaultKind.ClosedUnresolved, 3));
    }

    [Fact]
    public void Goes_on_working_when_an_incident_is_new_again()
    {
        var (history, fault) = One(Event("INC1", "Awaiting User Info", "1/3/2016 10:00"), Event("INC1", "New", "1/3/2016 11:00"));
        history.Steps.ShouldContain(step => step is ImportedStep.Continue && step.Line == 3);
        (fault.Kind, fault.Line).ShouldBe((FaultKind.NewAgain, 3));
    }

    [Fact]
    public void Opens_as_medium_when_the_priority_does_not_exist()
    {
        var (history, fault) = One(Event("INC1", "New", "1/3/2016 10:00", priority: "9 - Odd"));
        history.Priority.ShouldBe("medium");
        (fault.Kind, fault.Done).ShouldBe((FaultKind.UnknownPriority, "Opened as medium."));
    }

    [Fact]
    public void Puts_together_the_events_of_incidents_that_are_interleaved()
    {
        var (histories, faults) = Translate(_made.Of(
            Event("INC1", "New", "1/3/2016 10:00"), Event("INC2", "New", "1/3/2016 10:01"), Event("INC1", "Active", "1/3/2016 10:02"), Event("INC2", "Active", "1/3/2016 10:03")));
        histories.Select(history => history.Steps.Select(step => step.Line).Distinct().ToArray()).ShouldBe([[2, 4], [3, 5]]);
        faults.Where(fault => fault.Kind == FaultKind.Interleaved).Select(fault => fault.Line).ShouldBe([4, 5]);
    }

    [Fact]
    public void Leaves_out_what_has_no_time_at_all_and_says_so()
    {
        var (histories, faults) = Translate(_made.Of(Event("INC1", "New", "?", opened: "?")));
        histories.ShouldBeEmpty();
        faults.ShouldHaveSingleItem().ShouldSatisfyAllConditions(fault => fault.Kind.ShouldBe(FaultKind.NoInstant), fault => fault.Done.ShouldBe("Not taken over."));
    }

    [Theory]
    [InlineData("27/3/2016 02:30", "2016-03-27T01:00:00Z")]
    [InlineData("30/10/2016 02:30", "2016-10-30T00:30:00Z")]
    [InlineData("1/7/2016 09:00", "2016-07-01T07:00:00Z")]
    public void Reads_local_times_across_changes_of_clocks(string local, string instant) =>
        Translate(_made.Of(Event("INC1", "New", local, opened: local)), "Europe/Berlin").Histories[0].OpenedAt.ToString("yyyy-MM-ddTHH:mm:ssK").Replace("+00:00", "Z").ShouldBe(instant);

    public void Dispose() => _made.Dispose();

    /// <summary>The only history, and the only fault beside the one that every made log has: no time of resolution, first event not New.</summary>
    private (ImportedHistory History, LogFault Fault) One(params string[] events)
    {
        var (histories, faults) = Translate(_made.Of(events));
        return (histories.ShouldHaveSingleItem(), faults.Where(fault => fault.Kind is not (FaultKind.NoResolutionTime or FaultKind.FirstEventNotNew)).ShouldHaveSingleItem());
    }
}
