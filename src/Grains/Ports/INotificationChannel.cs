using Firstline.Domain.Kernel;
using Firstline.Domain.Notifications;
using Firstline.Grains.Interfaces.Notifications;

namespace Firstline.Grains.Ports;

/// <summary>A way out of the desk to its people. Safe for concurrent use.</summary>
public interface INotificationChannel
{
    /// <summary>Which channel it is.</summary>
    NotifyChannel Channel { get; }

    /// <summary>Why it reaches nobody, such as that nothing is configured; null when it reaches people.</summary>
    string? Unavailable { get; }

    /// <summary>What fails together with an address, such as the mail server or the host.</summary>
    string EndpointOf(string address);

    /// <summary>Sends a message. Must come to an end by itself, and must not throw for what a network or a stranger does.</summary>
    Task<SendResult> Send(NotificationMessage message);
}

/// <summary>A message to a person of the desk.</summary>
/// <param name="Id">The same however often it is tried, so that the receiver can tell.</param>
/// <param name="Address">Where it goes.</param>
/// <param name="Notices">What it names, the newest first, with what tickets are called now.</param>
/// <param name="Content">What it stands for.</param>
/// <param name="At">When it was written.</param>
public sealed record NotificationMessage(string Id, AgentId Agent, string Address, IReadOnlyList<NoticeView> Notices, DispatchContent Content, DateTimeOffset At);

/// <summary>What a try to send came to.</summary>
public abstract record SendResult
{
    private SendResult()
    {
    }

    /// <summary>It was taken.</summary>
    public sealed record Sent : SendResult;

    /// <summary>It was not taken.</summary>
    /// <param name="Fault">Why, for administrators.</param>
    /// <param name="ForGood">Whether trying again is of no use.</param>
    public sealed record Failed(string Fault, bool ForGood = false) : SendResult;
}

/// <summary>What requests are signed with.</summary>
public interface IWebhookSecrets
{
    /// <summary>The secret of a person's webhook, in the spelling of Standard Webhooks; always the same.</summary>
    string For(AgentId agent);
}
