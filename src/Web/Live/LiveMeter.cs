using System.Diagnostics.Metrics;

namespace Firstline.Web.Live;

/// <summary>What the live path counts, on the meter <c>Firstline</c>.</summary>
internal sealed class LiveMeter
{
    private readonly UpDownCounter<int> _screens;
    private readonly Counter<long> _pushes;
    private readonly Histogram<double> _latency;
    private readonly Counter<long> _repaired;
    private readonly Counter<long> _lost;

    public LiveMeter(IMeterFactory meters)
    {
        var meter = meters.Create("Firstline");
        _screens = meter.CreateUpDownCounter<int>("firstline.live.screens", "{screen}", "Connected screens.");
        _pushes = meter.CreateCounter<long>("firstline.live.pushes", "{message}", "Messages handed to screens.");
        _latency = meter.CreateHistogram<double>("firstline.live.push.latency", "s", "From the view's own instant to its handing to screens.");
        _repaired = meter.CreateCounter<long>("firstline.live.repaired", "{item}", "Items that a feed had to give again.");
        _lost = meter.CreateCounter<long>("firstline.live.lost", "{gap}", "Gaps beyond a feed's ring, repaired by a snapshot.");
    }

    public void Opened() => _screens.Add(1);

    public void Closed() => _screens.Add(-1);

    public void Pushed(int screens, TimeSpan age)
    {
        if (screens > 0)
        {
            _pushes.Add(screens);
            _latency.Record(Math.Max(0, age.TotalSeconds));
        }
    }

    public void Repaired(int items) => _repaired.Add(items);

    public void Lost() => _lost.Add(1);
}
