namespace Firstline.Web.Tests.Wallboards;

/// <summary>Waits for what comes on another thread.</summary>
internal static class Eventually
{
    public static async Task Holds(Func<bool> condition, Action? nudge = null)
    {
        for (var tries = 0; tries < 500 && !condition(); tries++)
        {
            nudge?.Invoke();
            await Task.Delay(10);
        }

        condition().ShouldBeTrue();
    }
}
