using System.Diagnostics;
using System.Globalization;
using Firstline.Client.Customers;
using Firstline.Client.Tickets;

namespace Firstline.Load;

/// <summary>
/// How long searches take over the API among many tickets with several messages each. The yardstick is the plain newest page in the same
/// run; then appends with and without what searches need are timed against each other.
/// </summary>
internal static class Searching
{
    private const int Rounds = 200;
    private const int Callers = 64;

    private static readonly (string What, string Path)[] Questions =
    [
        ("newest page (yardstick)", "tickets?limit=50"),
        ("open, by due", "tickets?limit=50&q=open:true&order=due"),
        ("status, tier and priority", "tickets?limit=50&q=status:new tier:enterprise priority:high,critical"),
        ("changed in the last hour", "tickets?limit=50&q=updated>1h&order=updated"),
        ("a tag", "tickets?limit=50&q=tag:rare"),
        ("a rare word, ranked", "tickets?limit=50&q=quaxometer"),
        ("two words of different messages", "tickets?limit=50&q=quaxometer refund"),
        ("an exact text", "tickets?limit=50&q=\"quaxometer shows\""),
        ("a beginning", "tickets?limit=50&q=quaxo*"),
        ("a word of every ticket, newest", "tickets?limit=50&q=please&order=newest"),
        ("a word of every ticket, ranked", "tickets?limit=50&q=please"),
        ("a common and a rare word", "tickets?limit=50&q=please quaxometer"),
        ("without a common word", "tickets?limit=50&q=open:true -please"),
        ("count of open ones, up to 10,000", "tickets/count?q=open:true"),
        ("count of a team's breached", "tickets/count?q=breached:true team:first-line"),
        ("count of a rare word", "tickets/count?q=quaxometer"),
    ];

    public static async Task<int> Run(int tickets)
    {
        await using var desk = await BenchDesk.Start();
        await Fill(desk, tickets);
        var yardstick = 0.0;
        foreach (var (what, path) in Questions)
        {
            if (!await desk.Get(path))
            {
                Console.WriteLine($"| {what} | refused as too broad | | | |");
                continue;
            }

            var times = await Time(desk, path);
            yardstick = yardstick == 0 ? times[Rounds / 2] : yardstick;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {what} | {times[Rounds / 2]:0.0} | {times[Rounds * 95 / 100]:0.0} | {times[Rounds * 99 / 100]:0.0} | {times[Rounds / 2] / yardstick:0.0} |"));
        }

        await SearchCost.Run();
        return 0;
    }

    private static async Task Fill(BenchDesk desk, int tickets)
    {
        foreach (var (tier, at) in new[] { "standard", "premium", "enterprise" }.Select((tier, at) => (tier, at)))
        {
            await desk.Client.PutCustomer($"customer-{at}", new CustomerRequest($"Customer {at}", tier, "UTC"));
        }

        var started = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(Enumerable.Range(0, tickets), new ParallelOptions { MaxDegreeOfParallelism = Callers }, async (at, stop) =>
        {
            var texts = new Texts(at);
            var ticket = await desk.Client.OpenTicket(new OpenTicketRequest(
                $"customer-{at % 3}", texts.Subject, texts.Message(), at % 7 == 0 ? "high" : "medium", Tags: at % 1_000 == 0 ? ["rare"] : null), stop: stop);
            await desk.Client.Reply(ticket.Id, new(texts.Message()), stop: stop);
        });
        var took = Stopwatch.GetElapsedTime(started).TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{tickets:N0} tickets with {2 * tickets:N0} messages in {took:N0} s"));
    }

    private static async Task<List<double>> Time(BenchDesk desk, string path)
    {
        List<double> times = [];
        for (var i = 0; i < Rounds + 10; i++)
        {
            var started = Stopwatch.GetTimestamp();
            await desk.Get(path);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        return [.. times.Skip(10).Order()];
    }
}

/// <summary>Made-up texts: common words often, others seldom; one in a thousand tickets is about a quaxometer.</summary>
internal sealed class Texts(int seed)
{
    private static readonly string[] Common =
        "please the a to my is not with for and on it we when after since device account order product issue error help update screen password charge refund support contact".Split(' ');

    private readonly Random _random = new(seed);

    public string Subject => seed % 1_000 == 0 ? "The quaxometer shows nothing" : $"{Word()} {Word()} {Rare()} {Word()}";

    public string Message() => "Please help: " + string.Join(' ', Enumerable.Range(0, 60).Select(_ => _random.Next(4) == 0 ? Rare() : Word()));

    private string Word() => Common[(int)(Common.Length * Math.Pow(_random.NextDouble(), 2))];

    private string Rare() => $"w{(int)(20_000 * Math.Pow(_random.NextDouble(), 3))}";
}
