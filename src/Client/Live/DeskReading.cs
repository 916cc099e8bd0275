namespace Firstline.Client.Live;

/// <summary>The desk's clock as a screen keeps it from one hello to the next.</summary>
/// <param name="Anchor">When the hello was heard, by the screen's clock.</param>
/// <param name="Offset">What the desk's clock was ahead of the screen's then.</param>
/// <param name="Speed">Seconds of the desk in a real second.</param>
public readonly record struct DeskReading(DateTimeOffset Anchor, TimeSpan Offset, double Speed)
{
    /// <summary>The desk's time at an instant of the screen's clock.</summary>
    public DateTimeOffset At(DateTimeOffset screen) => Speed is 0 or 1
        ? screen + Offset
        : Anchor + Offset + ((screen - Anchor) * Speed);
}
