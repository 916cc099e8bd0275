using Firstline.Grains.Interfaces.Live;

namespace Firstline.Web.Live;

/// <summary>Which boards there are.</summary>
internal static class Boards
{
    /// <summary>Whether a topic is that of a board.</summary>
    public static bool Exists(string topic) => FeedTopics.BoardOf(topic) == FeedTopics.Floor;

    /// <summary>What to say of one that does not exist.</summary>
    public static string Unknown(string topic) => $"There is no board '{topic}'. There is {FeedTopics.Wall(FeedTopics.Floor)}.";
}
