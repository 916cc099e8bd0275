using System.CommandLine;

namespace Firstline.Silo.Commands;

/// <summary>The command line: without a command it runs the desk.</summary>
internal static class DeskCommands
{
    private const int WrongUsage = 2;

    /// <summary>How long a stopped command may take to stop its desk; longer than the desk's own limit.</summary>
    private static readonly TimeSpan CleanStop = TimeSpan.FromSeconds(20);

    /// <summary>Parses and runs; answers the exit code: 0 fine, 1 failed, 2 wrong usage or input.</summary>
    public static Task<int> Invoke(string[] args)
    {
        var run = new RunCommand();
        var root = new RootCommand("Firstline: a real-time support desk. Without a command it runs the desk.")
        {
            run.Urls, run.Data, run.ClockStart, run.ClockSpeed, ImportCommand.Create(), ReplayCommand.Create(),
        };
        root.SetAction(run.Run);
        var line = root.Parse(args);
        return line.Errors is [var wrong, ..]
            ? Task.FromResult(Refuse($"{wrong.Message} See --help.", WrongUsage))
            : line.InvokeAsync(new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = CleanStop });
    }

    /// <summary>Prints one clear sentence and answers the exit code.</summary>
    public static int Refuse(string sentence, int code)
    {
        Console.Error.WriteLine($"firstline: {sentence}");
        return code;
    }
}
