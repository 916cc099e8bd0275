using Firstline.Simulation.ServiceNow;

namespace Firstline.Web.Tests.Imports;

/// <summary>A log that cannot be read to its end is refused in a sentence, before anything is imported.</summary>
public sealed class RefusingALog : IDisposable
{
    private readonly MadeLog _made = new();

    [Fact]
    public void that_is_not_there() => Refusal(new IncidentLog("nowhere.csv")).ShouldBe("There is no file nowhere.csv.");

    [Fact]
    public void that_is_empty() => Refusal(_made.Text("")).ShouldBe("The file is empty.");

    [Fact]
    public void without_events() => Refusal(_made.Of()).ShouldBe("The log holds no event.");

    [Fact]
    public void that_lacks_columns() => Refusal(_made.Text("number,incident_state\nINC1,New\n")).ShouldStartWith("Line 1: this is not a ServiceNow incident log; the header lacks caller_id, ");

    [Fact]
    public void whose_last_line_is_cut()
    {
        var whole = MadeLog.Event("INC1", "New", "1/3/2016 10:00");
        Refusal(_made.Of(whole, whole[..40])).ShouldBe("Line 3: 7 fields where the header has 26; the file is cut or malformed.");
    }

    [Fact]
    public void with_a_quotation_mark_that_is_never_closed()
    {
        var events = Enumerable.Range(0, 2_000).Select(i => MadeLog.Event($"INC{i}", "New", "1/3/2016 10:00"));
        Refusal(_made.Of(["INC,\"New", .. events])).ShouldEndWith("a quotation mark is never closed.");
    }

    [Fact]
    public void that_is_not_compressed_as_its_name_says()
    {
        File.WriteAllText(_made.Packed, MadeLog.Header);
        Refusal(new IncidentLog(_made.Packed)).ShouldEndWith("is not compressed with gzip, as its name says.");
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.9)]
    [InlineData(0.9999)]
    public void whose_compressed_file_is_cut(double share) => Refusal(_made.Cut(share)).ShouldMatch("^Line [0-9,]+: .*cut or (damaged|malformed)");

    [Fact]
    public void that_names_no_incident() => Refusal(_made.Of(MadeLog.Event("", "New", "1/3/2016 10:00"))).ShouldBe("Line 2: the event names no incident.");

    public void Dispose() => _made.Dispose();

    private static string Refusal(IncidentLog log) => Should.Throw<UnreadableLog>(() => LogSurvey.Of(log, CancellationToken.None)).Message;
}
