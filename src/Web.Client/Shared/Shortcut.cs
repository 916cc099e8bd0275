namespace Firstline.Web.Client.Shared;

/// <summary>A single key and what it does, outside inputs.</summary>
/// <param name="Key">As the browser names it.</param>
/// <param name="What">What it does, for the map.</param>
/// <param name="Act">Does it.</param>
public sealed record Shortcut(string Key, string What, Func<Task> Act)
{
    /// <summary>A key that does something at once.</summary>
    public static Shortcut Of(string key, string what, Action act) => new(key, what, () =>
    {
        act();
        return Task.CompletedTask;
    });
}
