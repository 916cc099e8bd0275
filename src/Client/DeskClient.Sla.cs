using Firstline.Client.Sla;

namespace Firstline.Client;

/// <summary>Checking contracts. Nothing is changed, so a key that may only read is enough, and asking again is harmless.</summary>
public sealed partial class DeskClient
{
    /// <summary>When something is due, how much of its time is spent, and why.</summary>
    public Task<Evaluation> Evaluate(EvaluationRequest request, CancellationToken stop = default) =>
        Send(HttpMethod.Post, $"{Root}/sla/evaluate", request, Json.EvaluationRequest, Json.Evaluation, null, null, stop);

    /// <summary>Many of them, up to <see cref="EvaluationRequest.MostInABatch"/>, answered in their order. One that is wrong has a problem for its answer and does not spoil the others.</summary>
    public Task<IReadOnlyList<Evaluation>> Evaluate(IReadOnlyList<EvaluationRequest> requests, CancellationToken stop = default) => Send(
        HttpMethod.Post, $"{Root}/sla/evaluate", requests, Json.IReadOnlyListEvaluationRequest, Json.IReadOnlyListEvaluation, null, null, stop);
}
