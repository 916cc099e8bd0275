using System.Diagnostics;
using System.Globalization;
using Firstline.Domain.Customers;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Grains.Ports;
using Firstline.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Firstline.Load;

/// <summary>What the rows of searches cost appends: messages written with and without them, in turn, on stores of their own.</summary>
internal static class SearchCost
{
    private const int Messages = 20_000;
    private const int Callers = 256;
    private const int Turns = 3;

    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    public static async Task Run()
    {
        for (var turn = 0; turn < Turns; turn++)
        {
            var without = await Rate(false);
            var with = await Rate(true);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"appends a second: {without:N0} without search rows, {with:N0} with; ratio {with / without:0.00}"));
        }
    }

    private static async Task<double> Rate(bool searched)
    {
        var folder = Directory.CreateTempSubdirectory("firstline-bench-").FullName;
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddFirstlineStorage(options => options.Folder = folder);
        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<DeskStorage>().Open();
        var log = provider.GetRequiredService<IEventLog>();
        var started = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(
            Enumerable.Range(1, Messages), new ParallelOptions { MaxDegreeOfParallelism = Callers }, async (at, _) => await log.Append(Of(at, searched)));
        var rate = Messages / Stopwatch.GetElapsedTime(started).TotalSeconds;
        await provider.GetRequiredService<DeskStorage>().Close();
        Directory.Delete(folder, recursive: true);
        return rate;
    }

    private static Append Of(int at, bool searched)
    {
        var texts = new Texts(at);
        var id = new Guid(at, 1, 2, [3, 4, 5, 6, 7, 8, 9, 10]);
        var line = new TicketLine(
            new(id), new(at), 1, new("acme"), texts.Subject, Category.TechnicalIssue, Priority.Medium, Tier.Standard, TicketStatus.Open, 1, null, null, Noon, Noon, Noon, false, null, "");
        List<ReadRow> rows = [new TicketRow(line, 1, 1)];
        if (searched)
        {
            rows.Add(new TraitsRow(
                new(line.Number, line.Customer, line.Subject, line.Status, line.Category, line.Priority, line.Tier, Channel.Email, 1, Noon, Noon),
                TraitsParts.Values | TraitsParts.Words));
            rows.Add(new MessageWords(line.Number, 1, id, false));
        }

        return new(
            "ticket", line.Id.ToString(), 0, null, "", [new(new TicketEvent.Noted(id), Noon, Who.Desk)], "{}", rows, ReminderChange.None, [new(id, texts.Message())]);
    }
}
