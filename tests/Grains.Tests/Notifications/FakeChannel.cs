using System.Collections.Concurrent;
using Firstline.Domain.Notifications;
using Firstline.Grains.Ports;

namespace Firstline.Grains.Tests.Notifications;

/// <summary>A channel that keeps what it is given, and fails when the test wants it to.</summary>
internal sealed class FakeChannel(NotifyChannel channel) : INotificationChannel
{
    public ConcurrentQueue<NotificationMessage> Sent { get; } = [];

    public int Tries => _tries;

    public Func<NotificationMessage, SendResult> Answer { get; set; } = _ => new SendResult.Sent();

    private int _tries;

    public NotifyChannel Channel => channel;

    public string? Unavailable { get; set; }

    public string EndpointOf(string address) => channel.ToString().ToLowerInvariant();

    public Task<SendResult> Send(NotificationMessage message)
    {
        Interlocked.Increment(ref _tries);
        var answer = Answer(message);
        if (answer is SendResult.Sent)
        {
            Sent.Enqueue(message);
        }

        return Task.FromResult(answer);
    }
}
