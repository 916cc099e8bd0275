namespace Firstline.Client.Imports;

/// <summary>Histories to take over: the body of <c>POST /api/v1/tickets/histories</c>. Sending a batch twice changes nothing.</summary>
/// <param name="Histories">1 to 1,000 of them, each with its own outcome.</param>
public sealed record ImportBatch(IReadOnlyList<ImportedHistory> Histories)
{
    /// <summary>The most histories that one request may bring.</summary>
    public const int MostHistories = 1_000;

    /// <summary>The most steps that one history may have.</summary>
    public const int MostSteps = 5_000;
}

/// <summary>What a batch came to, in its order.</summary>
public sealed record ImportedBatch(IReadOnlyList<ImportedTicket> Tickets);

/// <summary>What one history came to.</summary>
/// <param name="Id">The ticket's id.</param>
/// <param name="Source">Where it came from.</param>
/// <param name="Number">Its number here; null when it was refused.</param>
/// <param name="Existed">It had been taken over before and was left as it is.</param>
/// <param name="Facts">How many facts its history has now.</param>
/// <param name="Refused">Steps that the desk's rules refused; the others were applied.</param>
/// <param name="Refusal">Why nothing was taken over; null when it was.</param>
public sealed record ImportedTicket(
    Guid Id,
    string Source,
    string? Number,
    bool Existed,
    long Facts,
    IReadOnlyList<ImportRefusal> Refused,
    ImportRefusal? Refusal = null);

/// <summary>A refusal while taking over.</summary>
/// <param name="Line">The line of the source; 0 for the opening.</param>
/// <param name="Code">The stable code, as in <c>docs/problems.md</c>.</param>
/// <param name="Sentence">What is wrong.</param>
public sealed record ImportRefusal(int Line, string Code, string Sentence);
