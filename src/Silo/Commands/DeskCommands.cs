using System.CommandLine;

namespace Firstline.Silo.Commands;

/// <summary>The command line: without a command it runs the desk.</summary>
internal static class DeskCommands
{
    /// <summary>Parses and runs; answers the exit code: 0 fine, 1 failed, 2 wrong usage or input.</summary>
    public static Task<int> Invoke(string[] args)
    {
        var run = new RunCommand();
        var root = new RootCommand("Firstline: a real-time support desk. Without a command it runs the desk.")
        {
            run.Urls, run.Data, run.ClockStart, run.ClockSpeed, ImportCommand.Create(), ReplayCommand.Create(),
        };
        root.SetAction(run.Run);
        return root.Parse(args).InvokeAsync(new() { EnableDefaultExceptionHandler = false });
    }

    /// <summary>Prints one clear sentence and answers the exit code.</summary>
    public static int Refuse(string sentence, int code)
    {
        Console.Error.WriteLine($"firstline: {sentence}");
        return code;
    }
}
