namespace Firstline.Web.Live;

/// <summary>Which screens are connected and what they watch.</summary>
/// <remarks>Safe for concurrent use.</remarks>
internal sealed class Subscriptions(LiveMeter meter)
{
    /// <summary>How many topics one screen may watch.</summary>
    public const int MostTopics = 256;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Screen> _screens = [];
    private readonly Dictionary<string, Topic> _topics = [];

    /// <summary>The topics that are watched, or were a moment ago.</summary>
    public IReadOnlyList<Topic> Topics
    {
        get
        {
            lock (_gate)
            {
                return [.. _topics.Values];
            }
        }
    }

    public Topic? Find(string topic)
    {
        lock (_gate)
        {
            return _topics.GetValueOrDefault(topic);
        }
    }

    public void Open(Screen screen)
    {
        lock (_gate)
        {
            _screens[screen.Connection] = screen;
        }

        meter.Opened();
    }

    public void Close(string connection)
    {
        lock (_gate)
        {
            if (!_screens.Remove(connection, out var screen))
            {
                return;
            }

            screen.Leave();
            foreach (var topic in screen.Topics)
            {
                topic.Leave(screen);
            }
        }

        meter.Closed();
    }

    /// <summary>Lets a screen watch a topic; null when it watches too many, or is gone.</summary>
    public TTopic? Join<TTopic>(string connection, string name, Func<string, TTopic> begin)
        where TTopic : Topic
    {
        TTopic topic;
        lock (_gate)
        {
            if (!_screens.TryGetValue(connection, out var screen))
            {
                return null;
            }

            if (!_topics.TryGetValue(name, out var known))
            {
                known = screen.Topics.Count < MostTopics ? _topics[name] = begin(name) : null;
            }

            if (known is not TTopic wanted || (!screen.Topics.Contains(wanted) && screen.Topics.Count >= MostTopics))
            {
                return null;
            }

            topic = wanted;
            screen.Topics.Add(topic);
            topic.Join(screen);
        }

        topic.AskKeep();
        return topic;
    }

    /// <summary>Lets a screen watch a topic no more.</summary>
    public void Leave(string connection, string name)
    {
        lock (_gate)
        {
            if (_screens.TryGetValue(connection, out var screen) && _topics.TryGetValue(name, out var topic) && screen.Topics.Remove(topic))
            {
                topic.Leave(screen);
            }
        }
    }

    /// <summary>Forgets the topics that nobody has watched for a while.</summary>
    public IReadOnlyList<Topic> Forget(TimeSpan idle)
    {
        lock (_gate)
        {
            Topic[] forgotten = [.. _topics.Values.Where(topic => topic.Idle > idle)];
            foreach (var topic in forgotten)
            {
                _topics.Remove(topic.Name);
            }

            return forgotten;
        }
    }
}
