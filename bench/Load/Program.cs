using System.Globalization;
using Firstline.Load;

return args switch
{
    ["lateness", .. var rest] => await Lateness.Run(rest is [var count, ..] ? Number(count) : 1_000),
    ["rehearsal", .. var rest] => await Rehearsing.Run("samples/incidents-1000.csv.gz", rest is [var count, ..] ? Number(count) : 10_000),
    ["imports"] => await Importing.Run(),
    ["search", .. var rest] => await Searching.Run(rest is [var count, ..] ? Number(count) : 100_000),
    ["storm", .. var rest] => await Storm.Run(rest is [var count, ..] ? Number(count) : 10_000),
    ["offers", .. var rest] => await Offering.Run(rest is [var count, ..] ? Number(count) : 1_000),
    _ => Usage(),
};

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

static int Usage()
{
    Console.Error.WriteLine("dotnet run -c Release --project bench/Load -- lateness [deadlines in one minute] | rehearsal [tickets] | imports | search [tickets] | offers [offers] | storm [tickets]");
    return 2;
}
