namespace Firstline.Simulation.Imports;

/// <summary>Cuts translated incidents into requests of a fair size: many enough to be fast, small enough for the desk's limit.</summary>
internal static class ImportBatches
{
    private const int MostIncidents = 100;
    private const int MostSteps = 1_800;

    public static IEnumerable<IReadOnlyList<Translated>> Of(IEnumerable<Translated> incidents)
    {
        List<Translated> batch = [];
        var steps = 0;
        foreach (var incident in incidents)
        {
            var count = incident.History?.Steps.Count ?? 0;
            if (batch.Count == MostIncidents || (batch.Count > 0 && steps + count > MostSteps))
            {
                yield return batch;
                (batch, steps) = ([], 0);
            }

            batch.Add(incident);
            steps += count;
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }
}
