namespace Firstline.Web.Http;

/// <summary>How fast the desk's clock runs; the host says so when it is not real time.</summary>
/// <param name="Speed">Seconds of the desk in a real second.</param>
public sealed record DeskPace(double Speed);
