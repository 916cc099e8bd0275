using Firstline.Domain.Notifications;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Notifications;
using Firstline.Grains.Kernel;
using Firstline.Grains.Ports;
using Microsoft.Extensions.Logging;
using Orleans.Concurrency;

namespace Firstline.Grains.Notifications;

/// <summary>Carries messages to one endpoint; its key is the endpoint. Whatever happens to one endpoint delays no other.</summary>
[Alias("desk.ICourier")]
internal interface ICourier : IGrainWithStringKey
{
    /// <summary>Sends what is due. Asked while it sends, it looks once more.</summary>
    [OneWay, AlwaysInterleave, Alias("Run")]
    Task Run();

    /// <summary>Until when the endpoint is left alone; null when it is not.</summary>
    [AlwaysInterleave, Alias("Resting")]
    Task<RestingEndpoint?> Resting();
}

/// <inheritdoc cref="ICourier"/>
/// <remarks>
/// A message may go out twice when the process dies between the sending and the note of it; its id is the same both times. After five failures in a row the endpoint
/// rests, then one message is tried; while it fails, the rest doubles.
/// </remarks>
internal sealed partial class CourierGrain(
    IDispatches dispatches, INotices notices, IEnumerable<INotificationChannel> channels, Shelf<NotificationSettings> settings, CourierDice dice, DeskTime time, ILogger<CourierGrain> logger)
    : Grain, ICourier
{
    private const int Portion = 20;
    private const int AtOnce = 4;
    private const int FailuresUntilRest = 5;
    private static readonly TimeSpan FirstRest = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestRest = TimeSpan.FromMinutes(10);

    private bool _running;
    private bool _again;
    private int _failures;
    private DateTimeOffset? _restsUntil;

    private string Endpoint => this.GetPrimaryKeyString();

    public Task<RestingEndpoint?> Resting() => Task.FromResult(_restsUntil > time.GetUtcNow() ? new RestingEndpoint(Endpoint, _restsUntil.Value, _failures) : null);

    public async Task Run()
    {
        _again = true;
        if (_running)
        {
            return;
        }

        _running = true;
        try
        {
            while (_again)
            {
                _again = false;
                await SendDue();
            }
        }
        finally
        {
            _running = false;
        }
    }

    private async Task SendDue()
    {
        while (!(_restsUntil > time.GetUtcNow()) && await dispatches.Due(Endpoint, time.GetUtcNow(), _failures >= FailuresUntilRest ? 1 : Portion) is { Count: > 0 } due)
        {
            foreach (var some in due.Chunk(AtOnce))
            {
                if (!(_restsUntil > time.GetUtcNow()))
                {
                    await Keep(await Task.WhenAll(some.Select(Send)));
                }
            }
        }
    }

    private async Task<Dispatch> Send(Dispatch dispatch)
    {
        var channel = channels.FirstOrDefault(one => one.Channel == dispatch.Channel);
        var address = (await GrainFactory.NotificationPreferences(dispatch.Agent).View()).Document.AddressOf(dispatch.Channel);
        var result = channel is null or { Unavailable: not null } ? new SendResult.Failed(channel?.Unavailable ?? "The channel is not configured.", true)
            : address is null ? new SendResult.Failed("The person has no address for it any more.", true)
            : await channel.Send(new(dispatch.Id, dispatch.Agent, address, await Named(dispatch), dispatch.Content, dispatch.CreatedAt));
        var now = time.GetUtcNow();
        if (result is not SendResult.Failed failed)
        {
            (_failures, _restsUntil) = (0, null);
            return dispatch.Sent(now);
        }

        if (!failed.ForGood && ++_failures >= FailuresUntilRest)
        {
            var rest = FirstRest * Math.Pow(2, Math.Min(_failures - FailuresUntilRest, 10));
            _restsUntil = now + (rest < LongestRest ? rest : LongestRest);
            LogRests(logger, Endpoint, _restsUntil.Value, _failures);
        }

        LogFailed(logger, dispatch.Id, failed.Fault);
        return dispatch.Failed(failed.Fault, failed.ForGood, settings.Newest.Document.Attempts, dice.Roll(), now);
    }

    private async Task Keep(IReadOnlyList<Dispatch> tried)
    {
        await dispatches.Save(tried);
        foreach (var dead in tried.Where(dispatch => dispatch.State == DispatchState.Dead))
        {
            await GrainFactory.Notifier(dead.Agent).Undelivered(dead.Content.Numbers);
        }
    }

    private async Task<IReadOnlyList<NoticeView>> Named(Dispatch dispatch)
    {
        var views = await Task.WhenAll(dispatch.Content.Numbers.Reverse().Select(number => notices.List(dispatch.Agent, new(Number: number), null, 1)));
        return [.. views.SelectMany(page => page.Items)];
    }

    [LoggerMessage(LogLevel.Warning, "Endpoint {Endpoint} failed {Failures} times in a row and is left alone until {Until}; people are told over their next channel")]
    private static partial void LogRests(ILogger logger, string endpoint, DateTimeOffset until, int failures);

    [LoggerMessage(LogLevel.Information, "Message {Dispatch} did not go out: {Fault}")]
    private static partial void LogFailed(ILogger logger, string dispatch, string fault);
}

/// <summary>Spreads what is tried again, so that it does not all come at once.</summary>
internal sealed class CourierDice(Random random)
{
    /// <summary>From 0 to 1.</summary>
    public double Roll() => random.NextDouble();
}
