using Firstline.Client;
using Firstline.Client.Imports;
using Firstline.Simulation.ServiceNow;

namespace Firstline.Simulation.Imports;

/// <summary>Imports a log as history, over the public API: people first, then histories in batches. Stopped or broken off, it can be run again.</summary>
public sealed class LogImport(DeskClient desk, IFaults faults, TimeProvider time)
{
    private const int BatchesAtOnce = 4;

    /// <summary>Imports the whole log.</summary>
    /// <exception cref="DeskProblem">The desk refused a request as a whole.</exception>
    /// <exception cref="HttpRequestException">The desk cannot be reached.</exception>
    public async Task<ImportResult> Run(ImportPlan plan, IProgress<ImportProgress> progress, CancellationToken stop)
    {
        var started = time.GetTimestamp();
        var cast = new Cast(desk, faults);
        await cast.Customers(plan.Survey.Locations, plan.Names, plan.Zone.Id, stop);
        await cast.Agents(plan.Survey, false, stop);

        var tally = new Tally(progress);
        await Parallel.ForEachAsync(
            ImportBatches.Of(plan.Translate(faults)),
            new ParallelOptions { MaxDegreeOfParallelism = BatchesAtOnce, CancellationToken = stop },
            async (incidents, cancel) => tally.Add(incidents, await Send(incidents, cancel)));
        return tally.Result(time.GetElapsedTime(started));
    }

    private async Task<IReadOnlyList<ImportedTicket>> Send(IReadOnlyList<Translated> incidents, CancellationToken stop)
    {
        var known = incidents.Where(incident => incident.History is not null).ToDictionary(incident => incident.History!.Id);
        if (known.Count == 0)
        {
            return [];
        }

        var batch = new ImportBatch([.. known.Values.Select(incident => incident.History!)]);
        var answer = await Patience.Do(token => desk.TakeOver(batch, token), stop);
        foreach (var ticket in answer.Tickets)
        {
            Report(known[ticket.Id].Incident, ticket);
        }

        return answer.Tickets;
    }

    private void Report(Incident incident, ImportedTicket ticket)
    {
        if (ticket.Refusal is { } whole)
        {
            faults.Report(new(FaultKind.Refused, incident.Rows[0].Line, incident.Number, $"{whole.Sentence} ({whole.Code})", "Not taken over."));
        }

        foreach (var step in ticket.Refused)
        {
            faults.Report(new(FaultKind.Refused, step.Line, incident.Number, $"{step.Sentence} ({step.Code})", "Left out; the other steps were applied."));
        }
    }

    private sealed class Tally(IProgress<ImportProgress> progress)
    {
        private readonly Lock _gate = new();
        private int _takenOver;
        private int _existed;
        private int _incidents;
        private int _events;
        private long _facts;

        public void Add(IReadOnlyList<Translated> sent, IReadOnlyList<ImportedTicket> tickets)
        {
            lock (_gate)
            {
                _incidents += sent.Count;
                _events += sent.Sum(incident => incident.Incident.Rows.Count);
                _existed += tickets.Count(ticket => ticket.Existed);
                _takenOver += tickets.Count(ticket => ticket is { Existed: false, Refusal: null });
                _facts += tickets.Sum(ticket => ticket.Facts);
                progress.Report(new(_events, _incidents));
            }
        }

        public ImportResult Result(TimeSpan took) => new(_takenOver, _existed, _incidents - _takenOver - _existed, _events, _facts, took);
    }
}
