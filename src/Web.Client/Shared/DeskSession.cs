using Firstline.Client;

namespace Firstline.Web.Client.Shared;

/// <summary>One person's way to the desk while the page lives: the API, and the key they unlocked editing with. The key is kept in memory alone.</summary>
public sealed partial class DeskSession
{
    private readonly DeskClient? _desk;
    private readonly DeskAutomation? _automation;

    private DeskSession(DeskClient? desk, DeskAutomation? automation) => (_desk, _automation) = (desk, automation);

    /// <summary>Editing was unlocked or locked.</summary>
    public event Action? Changed;

    /// <summary>The key, or null: then the screen only reads.</summary>
    public string? Key { get; private set; }

    /// <summary>Whether what needs a key can be asked.</summary>
    public bool Unlocked => Key is not null;

    /// <summary>The API. Only in the browser: a page drawn on the server shows its frame and asks nothing.</summary>
    public DeskClient Desk => _desk ?? throw new InvalidOperationException("A page that is drawn on the server asks nothing.");

    /// <summary>Macros, actions, bulk jobs and rules. Only in the browser.</summary>
    public DeskAutomation Automation => _automation ?? throw new InvalidOperationException("A page that is drawn on the server asks nothing.");

    /// <summary>A session over the browser's own connection, which sends the key once there is one.</summary>
    /// <param name="base">Where the desk is.</param>
    /// <param name="handler">What carries requests.</param>
    /// <param name="client">Makes the client over it.</param>
    public static DeskSession Over(Uri @base, HttpMessageHandler handler, Func<HttpMessageHandler, HttpClient> client)
    {
        DeskSession? session = null;
        var http = client(new KeyHandler(() => session?.Key) { InnerHandler = handler });
        http.BaseAddress = @base;
        return session = new(new DeskClient(http), new DeskAutomation(http));
    }

    /// <summary>The session of a page that is drawn on the server.</summary>
    public static DeskSession Nowhere() => new(null, null);

    /// <summary>Keeps a key after the desk has taken it; throws <see cref="DeskProblem"/> when it does not.</summary>
    public async Task Unlock(string key, CancellationToken stop = default)
    {
        var before = Key;
        Key = key.Trim();
        try
        {
            await Desk.Index(stop);
        }
        catch
        {
            Key = before;
            throw;
        }

        Changed?.Invoke();
    }

    /// <summary>Forgets the key.</summary>
    public void Lock()
    {
        (Key, Agent) = (null, null);
        Changed?.Invoke();
    }
}
