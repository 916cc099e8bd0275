using System.Text.Json;
using Firstline.Domain.Tickets.Views;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets.Views;
using Firstline.Grains.Kernel;

namespace Firstline.Grains.Tickets.Views;

/// <inheritdoc cref="IViewShelfGrain"/>
internal sealed class ViewShelfGrain(DeciderKit kit, DeskWords words) : DeciderGrain<ViewShelf, ViewEvent, ViewShelfView>(kit), IViewShelfGrain
{
    protected override string Kind => "views";

    protected override string Id => this.GetPrimaryKeyString();

    protected override ViewShelf Nothing => ViewShelf.Empty;

    public async Task<Outcome<ViewShelfView>> Save(SavedView view, Asked asked)
    {
        await words.Ensure(view.Query);
        return await Execute(asked, (shelf, _) => shelf.Save(view, words.Now));
    }

    public Task<Outcome<ViewShelfView>> Remove(string view, Asked asked) => Execute(asked, (shelf, _) => shelf.Remove(view));

    public Task<ViewShelfView> View() => Task.FromResult(ViewOf(State, Version));

    protected override ViewShelf Evolve(ViewShelf state, ViewEvent fact, DateTimeOffset at) => ViewShelf.Evolve(state, fact);

    protected override string Write(ViewShelf state) => JsonSerializer.Serialize(state, StateJson.Default.ViewShelf);

    protected override ViewShelf Read(string snapshot) => JsonSerializer.Deserialize(snapshot, StateJson.Default.ViewShelf)!;

    protected override ViewShelfView ViewOf(ViewShelf state, long version) => new(version, state.Views);
}
