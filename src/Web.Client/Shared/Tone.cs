namespace Firstline.Web.Client.Shared;

/// <summary>How much something needs a person. A tone always comes with a shape: a color is never the only sign.</summary>
public enum Tone
{
    /// <summary>Nothing to do.</summary>
    Calm,

    /// <summary>Under 25 % of a target is left, or a goal is just missed.</summary>
    Risk,

    /// <summary>Under 10 % is left, or a goal is clearly missed.</summary>
    Critical,

    /// <summary>Past its target.</summary>
    Breached,
}

/// <summary>The shape and the word of each tone.</summary>
public static class Tones
{
    /// <summary>The tone of a clock's state as boards name it.</summary>
    public static Tone OfClock(string state) => state switch
    {
        "at-risk" => Tone.Risk,
        "critical" => Tone.Critical,
        "breached" => Tone.Breached,
        _ => Tone.Calm,
    };

    /// <summary>The tone of a share against its goal, in points.</summary>
    public static Tone OfShare(double? share, double goal) => (share - goal) switch
    {
        null or >= 0 => Tone.Calm,
        >= -3 => Tone.Risk,
        _ => Tone.Critical,
    };

    /// <summary>The style sheet's name of a tone.</summary>
    public static string Css(this Tone tone) => tone switch
    {
        Tone.Risk => "at-risk",
        Tone.Critical => "critical",
        Tone.Breached => "breached",
        _ => "on-track",
    };

    /// <summary>The shape of a tone.</summary>
    public static string Shape(this Tone tone) => tone switch
    {
        Tone.Risk => "triangle",
        Tone.Critical => "diamond",
        Tone.Breached => "octagon",
        _ => "check",
    };

    /// <summary>The tone in a word.</summary>
    public static string Word(this Tone tone) => tone switch
    {
        Tone.Risk => "at risk",
        Tone.Critical => "critical",
        Tone.Breached => "breached",
        _ => "on track",
    };
}
