using Firstline.Grains.Kernel;

namespace Firstline.Storage.Reminders;

/// <summary>Reminders rest in the desk's time and fire in real time; this is the way between the two.</summary>
internal sealed class ReminderClock(TimeProvider real, DeskTime? desk)
{
    private readonly DeskTime? _desk = real is DeskTime ? null : desk;
    private readonly DateTimeOffset _anchor = real.GetUtcNow();

    /// <summary>The real instant.</summary>
    public DateTimeOffset Now => real.GetUtcNow();

    /// <summary>The real instant at which the desk's clock shows this one.</summary>
    public DateTimeOffset ToReal(DateTimeOffset instant) => _desk?.ToReal(instant) ?? instant;

    /// <summary>What the desk's clock shows at a real instant.</summary>
    public DateTimeOffset ToDesk(DateTimeOffset instant) =>
        _desk is null ? instant : _anchor + ((instant - _desk.ToReal(_anchor)) * _desk.Speed);
}
