using Firstline.Domain.Tickets;

namespace Firstline.Grains.Tickets;

/// <summary>What a ticket costs its agent, in weighted points.</summary>
public sealed class Workload
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Firstline:Workload";

    /// <summary>Points by channel; a channel that is not named costs one. By default phone and video cost 3, chat and screen sharing 2.</summary>
    public Dictionary<Channel, int> Points { get; init; } = new()
    {
        [Channel.Phone] = 3, [Channel.Video] = 3, [Channel.Chat] = 2, [Channel.ScreenSharing] = 2,
    };

    /// <summary>The points of a ticket that came by a channel.</summary>
    public int WeightOf(Channel channel) => Points.GetValueOrDefault(channel, 1);
}
