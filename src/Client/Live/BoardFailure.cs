namespace Firstline.Client.Live;

/// <summary>Why a board could not be had.</summary>
/// <param name="status">The HTTP status; 0 when the desk did not answer.</param>
/// <param name="detail">The desk's own sentence, if it gave one.</param>
/// <param name="reference">What to quote to whoever looks after the desk.</param>
/// <param name="inner">What went wrong underneath.</param>
public sealed class BoardFailure(int status, string? detail = null, string? reference = null, Exception? inner = null)
    : Exception(detail ?? (status == 0 ? "The desk did not answer." : $"The desk answered {status}."), inner)
{
    /// <summary>The HTTP status; 0 when the desk did not answer.</summary>
    public int Status => status;

    /// <summary>The desk's own sentence, if it gave one.</summary>
    public string? Detail => detail;

    /// <summary>What to quote to whoever looks after the desk.</summary>
    public string? Reference => reference;

    /// <summary>The desk answered, and does not let this screen look.</summary>
    public bool Forbidden => status is 401 or 403;
}
