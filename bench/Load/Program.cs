using Firstline.Load;

return args switch
{
    ["lateness", .. var rest] => await Lateness.Run(rest is [var count, ..] ? int.Parse(count, System.Globalization.CultureInfo.InvariantCulture) : 1_000),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("dotnet run -c Release --project bench/Load -- lateness [deadlines in one minute]");
    return 2;
}
