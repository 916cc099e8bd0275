using System.Collections.Concurrent;
using Firstline.Domain.Agents;
using Firstline.Domain.Customers;
using Firstline.Domain.Kernel;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Web.Http;
using Firstline.Web.Imports.Mappings;
using Firstline.Web.Imports.Sources;
using Firstline.Web.Imports.Translation;

namespace Firstline.Web.Imports.Jobs;

/// <summary>Takes over the tickets of a file. It is read to its end first, so that one that is cut or malformed changes nothing.</summary>
internal sealed class ImportRun(ImportJob job, ImportFile file, ImportMapping mapping, Who by, GrainCalls desk, TimeProvider time, int atOnce)
{
    private const int MostHeldEvents = 500_000;
    private const int Capacity = 20;
    private static readonly TeamId FirstLine = new("first-line");
    private readonly ConcurrentDictionary<AgentId, Lazy<Task>> _agents = new();

    /// <summary>Runs to the end.</summary>
    /// <exception cref="UnreadableImport">The file cannot be used.</exception>
    public async Task Run(CancellationToken stop)
    {
        var survey = ImportSurvey.Of(file.Records(mapping.File), mapping, stop);
        job.Surveyed(survey);
        await Parallel.ForEachAsync(
            mapping.Events is { Each: null } ? Cases(survey) : Tickets(),
            new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = stop },
            async (ticket, _) => await Take(ticket));
    }

    private IEnumerable<Translated> Tickets()
    {
        var seen = new HashSet<TicketId>();
        Dictionary<string, bool> placeholders = [];
        var translator = Translator(placeholders);
        foreach (var record in file.Records(mapping.File))
        {
            placeholders.Clear();
            if (translator.IdOf(record) is not { } id || translator.Translate(id, [record]) is not { } ticket)
            {
                job.LeftOut();
            }
            else if (!seen.Add(ticket.Id))
            {
                job.Faults.Report(new(ImportFaultKind.RepeatedId, record.Line, id, mapping.Ticket.Id.Column, $"'{id}' was there before.", RecordReader.LeftOut));
                job.LeftOut();
            }
            else
            {
                job.Placeholders(placeholders);
                yield return ticket;
            }
        }
    }

    private IEnumerable<Translated> Cases(ImportSurvey survey)
    {
        var unfinished = new Dictionary<string, List<ImportRecord>>();
        var held = 0;
        Dictionary<string, bool> placeholders = [];
        var translator = Translator(placeholders);
        foreach (var record in file.Records(mapping.File))
        {
            if (translator.IdOf(record) is not { } id)
            {
                continue;
            }

            if (!unfinished.TryGetValue(id, out var records))
            {
                unfinished[id] = records = [];
            }

            records.Add(record);
            if (++held > MostHeldEvents)
            {
                throw UnreadableImport.At(record.Line, $"more than {MostHeldEvents:N0} events of unfinished tickets lie among each other. Sort the file by ticket.");
            }

            if (records.Count < survey.EventsOf(id))
            {
                continue;
            }

            held -= records.Count;
            unfinished.Remove(id);
            placeholders.Clear();
            if (translator.Translate(id, records) is { } ticket)
            {
                job.Placeholders(placeholders);
                yield return ticket;
            }
            else
            {
                job.LeftOut();
            }
        }
    }

    private TicketTranslator Translator(Dictionary<string, bool> placeholders) =>
        new(mapping, time.GetUtcNow(), job.Faults, (placeholder, filled) => placeholders[placeholder] = filled);

    private async Task Take(Translated ticket)
    {
        if (job.DryRun)
        {
            if (await desk.Ask(grains => grains.Ticket(ticket.Id).View()) is null)
            {
                job.TookOver(ticket.Flagged, ticket.History.Steps.Count, 0, 0);
            }
            else
            {
                job.Existed();
            }

            return;
        }

        foreach (var (agent, name) in ticket.Agents)
        {
            await _agents.GetOrAdd(agent, id => new(() => Register(id, name))).Value;
        }

        var outcome = await TakeOver(ticket);
        if (outcome.Refusal is { Code: var code } && code == CustomerRefusal.Unknown.Name)
        {
            var customer = ticket.History.Open.Customer;
            var registered = await desk.Ask(grains => grains.Customer(customer).Register(ticket.Customer, new(by, $"import:{mapping.Name}:{customer}")));
            outcome = registered.Refusal is { } refused ? refused : await TakeOver(ticket);
        }

        Tell(ticket, outcome);
    }

    private Task<Outcome<TakenOver>> TakeOver(Translated ticket) =>
        desk.Ask(grains => grains.Ticket(ticket.Id).TakeOver(ticket.History, new(by, $"import:{ticket.History.Open.Source}")));

    private async Task Register(AgentId agent, string name)
    {
        if (await desk.Ask(grains => grains.Agent(agent).View()) is null)
        {
            await desk.Ask(grains => grains.Agent(agent).Register(new RegisterAgent(name, [FirstLine], Capacity), new(by, $"import:{mapping.Name}:{agent}")));
        }
    }

    private void Tell(Translated ticket, Outcome<TakenOver> outcome)
    {
        if (outcome.Refusal is { } refusal)
        {
            job.Faults.Report(new(ImportFaultKind.TicketRefused, ticket.Line, ticket.Record, refusal.Field, $"{refusal.Sentence} ({refusal.Code})", RecordReader.LeftOut));
            job.LeftOut();
            return;
        }

        var taken = outcome.View!;
        if (taken.Existed)
        {
            job.Existed();
            return;
        }

        foreach (var step in taken.Refused)
        {
            job.Faults.Report(new(ImportFaultKind.StepRefused, step.Line, ticket.Record, null, $"{step.Refusal.Sentence} ({step.Refusal.Code})", "This step is left out; the others are kept."));
        }

        job.TookOver(ticket.Flagged, ticket.History.Steps.Count, taken.Refused.Count, taken.Facts);
    }
}
