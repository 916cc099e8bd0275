using System.IO.Compression;
using Firstline.Client.Imports;
using Firstline.Simulation.ServiceNow;

namespace Firstline.Web.Tests.Imports;

/// <summary>Made-up logs: events of which only what matters is said.</summary>
internal sealed class MadeLog : IDisposable
{
    public const string Header =
        "number,incident_state,active,sys_mod_count,caller_id,opened_at,sys_created_at,sys_updated_by,sys_updated_at,contact_type,location,category,"
        + "subcategory,u_symptom,cmdb_ci,impact,urgency,priority,assignment_group,assigned_to,problem_id,rfc,vendor,caused_by,closed_code,resolved_at";

    private readonly string _folder = Directory.CreateTempSubdirectory("firstline-log-").FullName;

    public string Path => System.IO.Path.Combine(_folder, "made.csv");

    public string Packed => Path + ".gz";

    /// <summary>One event.</summary>
    public static string Event(
        string number, string state, string updated, string opened = "1/3/2016 09:00", string priority = "3 - Moderate", string resolved = "?", string resolver = "?") =>
        $"{number},{state},true,0,Caller 1,{opened},?,Updated by 2,{updated},Phone,Location 3,Category 4,?,?,?,?,?,{priority},Group 5,{resolver},?,?,?,?,?,{resolved}";

    /// <summary>Writes a log of events under the header.</summary>
    public IncidentLog Of(params string[] events)
    {
        File.WriteAllLines(Path, [Header, .. events]);
        return new(Path);
    }

    /// <summary>Writes any text.</summary>
    public IncidentLog Text(string text)
    {
        File.WriteAllText(Path, text);
        return new(Path);
    }

    /// <summary>Writes a compressed log, then cuts it to a share of its bytes.</summary>
    public IncidentLog Cut(double share)
    {
        using (var file = new GZipStream(File.Create(Packed), CompressionLevel.Optimal))
        using (var text = new StreamWriter(file))
        {
            text.WriteLine(Header);
            for (var i = 0; i < 2_000; i++)
            {
                text.WriteLine(Event($"INC{i}", "New", $"1/3/2016 {10 + (i % 10)}:{i % 50:00}"));
            }
        }

        var bytes = File.ReadAllBytes(Packed);
        File.WriteAllBytes(Packed, bytes[..(int)(bytes.Length * share)]);
        return new(Packed);
    }

    /// <summary>The log translated in a zone, with its faults.</summary>
    public static (IReadOnlyList<ImportedHistory> Histories, IReadOnlyList<LogFault> Faults) Translate(IncidentLog log, string zone = "UTC")
    {
        var faults = new FaultTally();
        var translator = new IncidentTranslator(new ImportNames("made", "standard"), TimeZoneInfo.FindSystemTimeZoneById(zone), faults);
        var survey = LogSurvey.Of(log, CancellationToken.None);
        return ([.. Incidents.Of(log.Rows(), survey, faults).Select(translator.Translate).OfType<ImportedHistory>()], faults.ByLine());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
