using Orleans;

namespace Firstline.Domain.Tickets.Problems;

/// <summary>What is asked of problems, and of the tickets that they gather.</summary>
[GenerateSerializer, Immutable, Alias("ticket.problem-command")]
public abstract record ProblemCommand : TicketCommand;

/// <summary>Says what kind of request it is.</summary>
[GenerateSerializer, Immutable, Alias("ticket.change-type")]
public sealed record ChangeType([property: Id(0)] TicketType Type) : ProblemCommand;

/// <summary>Takes an update of the problem behind it, as a public reply of the person who wrote it.</summary>
[GenerateSerializer, Immutable, Alias("ticket.tell")]
public sealed record TellOfProblem([property: Id(0)] TicketRef Problem, [property: Id(1)] Guid Broadcast, [property: Id(2)] ReplyToCustomer Reply) : ProblemCommand;

/// <summary>Records on the problem that an update goes out.</summary>
[GenerateSerializer, Immutable, Alias("ticket.record-broadcast")]
public sealed record RecordBroadcast(
    [property: Id(0)] Guid Broadcast, [property: Id(1)] Guid Message, [property: Id(2)] int Tickets, [property: Id(3)] Resolution? Resolving) : ProblemCommand;
