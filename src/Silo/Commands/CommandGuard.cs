using Firstline.Client;
using Firstline.Silo.Hosting;
using Firstline.Simulation.ServiceNow;
using Spectre.Console;

namespace Firstline.Silo.Commands;

/// <summary>Turns what goes wrong in a command into one sentence and an exit code.</summary>
internal static class CommandGuard
{
    private const int Failed = 1;
    private const int WrongInput = 2;
    private const int Interrupted = 130;
    private const int LogWidth = 140;

    /// <summary>Runs; answers the exit code.</summary>
    /// <param name="goOn">What to tell who interrupted it.</param>
    public static async Task<int> Run(Func<Task> work, string goOn, CancellationToken stop)
    {
        if (Console.IsOutputRedirected)
        {
            AnsiConsole.Profile.Width = LogWidth;
        }

        try
        {
            await work();
            return 0;
        }
        catch (Exception failure) when (failure is OperationCanceledException && stop.IsCancellationRequested)
        {
            return DeskCommands.Refuse($"stopped. {goOn}", Interrupted);
        }
        catch (Exception failure) when (failure is UnreadableLog or CommandRefused)
        {
            return DeskCommands.Refuse(failure.Message, WrongInput);
        }
        catch (DeskRefused refused)
        {
            return DeskCommands.Refuse(refused.Message, Failed);
        }
        catch (DeskProblem problem)
        {
            return DeskCommands.Refuse($"The desk answered {problem.Problem.Status}: {problem.Message}", Failed);
        }
        catch (HttpRequestException unreachable)
        {
            return DeskCommands.Refuse($"The desk cannot be reached: {unreachable.Message}", Failed);
        }
    }
}
