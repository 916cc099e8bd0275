using Microsoft.JSInterop;

namespace Firstline.Web.Client.Shared;

/// <summary>Tells when somebody comes back to the tab, so that what was hidden is read again.</summary>
public sealed class Returns(IJSRuntime script) : IAsyncDisposable
{
    private DotNetObjectReference<Returns>? _self;
    private bool _listening;

    /// <summary>The tab is looked at again.</summary>
    public event Action? Came;

    /// <summary>Begins to listen. Harmless when asked twice.</summary>
    public async Task Listen()
    {
        if (_listening)
        {
            return;
        }

        _listening = true;
        _self = DotNetObjectReference.Create(this);
        await using var module = await script.InvokeAsync<IJSObjectReference>("import", "./js/returns.js");
        await module.InvokeVoidAsync("listen", _self);
    }

    /// <summary>The browser calls it.</summary>
    [JSInvokable]
    public void Returned() => Came?.Invoke();

    public ValueTask DisposeAsync()
    {
        _self?.Dispose();
        return ValueTask.CompletedTask;
    }
}
