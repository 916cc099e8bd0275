namespace Firstline.Client.Live;

/// <summary>How many tickets a condition holds of.</summary>
/// <param name="Topic">The topic of the condition; conditions that ask the same share it.</param>
/// <param name="Count">How many, up to 1,000.</param>
/// <param name="More">Whether there are more.</param>
/// <param name="Live">Whether each change counts at once; otherwise tickets are counted every 15 s, because the condition asks for ages or words, or holds of very many.</param>
/// <param name="At">When it was last known to be so.</param>
/// <param name="Refusal">Why there is no count; then nothing follows.</param>
public sealed record TicketsCounted(string Topic, int Count, bool More, bool Live, DateTimeOffset At, string? Refusal = null)
{
    /// <summary>There is no count.</summary>
    public static TicketsCounted Refused(string topic, string why, DateTimeOffset at) => new(topic, 0, false, false, at, why);
}
