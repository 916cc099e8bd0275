using Microsoft.JSInterop;

namespace Firstline.Web.Client.Shared;

/// <summary>What a page does with the browser's own hands: the focus, dialogs, whether it is looked at.</summary>
public sealed class Hands(IJSRuntime script) : IAsyncDisposable
{
    private Task<IJSObjectReference>? _module;

    /// <summary>Puts the focus on the first thing that a selector finds.</summary>
    public async Task Focus(string selector) => await (await Module()).InvokeVoidAsync("focus", selector);

    /// <summary>Opens a dialog.</summary>
    public async Task Show(Microsoft.AspNetCore.Components.ElementReference dialog) => await (await Module()).InvokeVoidAsync("show", dialog);

    /// <summary>Closes a dialog.</summary>
    public async Task Hide(Microsoft.AspNetCore.Components.ElementReference dialog) => await (await Module()).InvokeVoidAsync("hide", dialog);

    /// <summary>Saves what a stream holds as a file of whoever looks.</summary>
    public async Task Save(string name, Stream content)
    {
        using var reference = new DotNetStreamReference(content, leaveOpen: true);
        await (await Module()).InvokeVoidAsync("save", name, reference);
    }

    /// <summary>Whether nobody looks at the tab.</summary>
    public async Task<bool> Hidden() => await (await Module()).InvokeAsync<bool>("hidden");

    public async ValueTask DisposeAsync()
    {
        if (_module is { IsCompletedSuccessfully: true })
        {
            await (await _module).DisposeAsync();
        }
    }

    private Task<IJSObjectReference> Module() => _module ??= script.InvokeAsync<IJSObjectReference>("import", "./js/hands.js").AsTask();
}
