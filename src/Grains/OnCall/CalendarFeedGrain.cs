using System.Text.Json;
using Firstline.Domain.Shifts;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.OnCall;
using Firstline.Grains.Kernel;

namespace Firstline.Grains.OnCall;

/// <inheritdoc cref="ICalendarFeedGrain"/>
internal sealed class CalendarFeedGrain(DeciderKit kit) : DeciderGrain<CalendarFeed, CalendarFeedEvent, CalendarFeedView>(kit), ICalendarFeedGrain
{
    protected override string Kind => "calendar-feed";

    protected override string Id => this.GetPrimaryKeyString();

    protected override CalendarFeed Nothing => CalendarFeed.Closed;

    public Task<Outcome<CalendarFeedView>> Open(string secretHash, Asked asked) => Execute(asked, (feed, _) => feed.Open(secretHash));

    public Task<Outcome<CalendarFeedView>> Close(Asked asked) => Execute(asked, (feed, _) => feed.Close());

    public Task<CalendarFeedView> View() => Task.FromResult(ViewOf(State, Version));

    protected override CalendarFeed Evolve(CalendarFeed state, CalendarFeedEvent fact, DateTimeOffset at) => CalendarFeed.Evolve(state, fact);

    protected override string Write(CalendarFeed state) => JsonSerializer.Serialize(state, StateJson.Default.CalendarFeed);

    protected override CalendarFeed Read(string snapshot) => JsonSerializer.Deserialize(snapshot, StateJson.Default.CalendarFeed)!;

    protected override CalendarFeedView ViewOf(CalendarFeed state, long version) => new(state.SecretHash);
}
