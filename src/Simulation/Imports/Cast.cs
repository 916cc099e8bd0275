using Firstline.Client;
using Firstline.Client.Agents;
using Firstline.Client.Customers;
using Firstline.Simulation.ServiceNow;

namespace Firstline.Simulation.Imports;

/// <summary>Registers the people of a log: a customer for each location and an agent for each resolver. Registering twice changes nothing.</summary>
internal sealed class Cast(DeskClient desk, IFaults faults)
{
    private const int AtOnce = 16;
    private const int Capacity = 20;
    private const int MostTeams = 50;

    /// <summary>The customers of all locations, in a tier.</summary>
    public Task Customers(IEnumerable<string> locations, ImportNames names, string zone, CancellationToken stop) => Parallel.ForEachAsync(
        locations,
        new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stop },
        async (location, cancel) => await Patience.Do(
            token => desk.PutCustomer(names.Customer(location), new CustomerRequest(names.CustomerName(location), names.Tier, zone), null, token), cancel));

    /// <summary>The agents, in the teams of their groups.</summary>
    public Task Agents(LogSurvey survey, bool available, CancellationToken stop) => Parallel.ForEachAsync(
        survey.Resolvers,
        new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stop },
        async (resolver, cancel) =>
        {
            var id = ImportNames.Agent(resolver.Key);
            await Patience.Do(token => desk.PutAgent(id, new AgentRequest(resolver.Key, Teams(resolver.Key, resolver.Value), Capacity), null, token), cancel);
            if (available)
            {
                await Patience.Do(token => desk.SetAgentStatus(id, "available", null, token), cancel);
            }
        });

    private List<string> Teams(string resolver, IReadOnlyCollection<string> groups)
    {
        if (groups.Count > MostTeams)
        {
            faults.Report(new(FaultKind.TooManyGroups, 0, resolver, $"{resolver} works in {groups.Count} groups.", $"Registered in the first {MostTeams} of them."));
        }

        return [.. groups.Take(MostTeams).Select(ImportNames.Team)];
    }
}
